// svea serve: the server, until it is told to end.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "server/server.h"

namespace svea::cli {
namespace {

struct Arguments {
  int port = 8080;
  std::string address = "127.0.0.1";
  std::string local_model;
};

Result<int> serve(Context& context, const Arguments& arguments) {
  auto config = TRY(server::config_from_environment(context.settings.data));
  config.address = arguments.address;
  if (!arguments.local_model.empty()) config.local_model = arguments.local_model;
  config.port = static_cast<std::uint16_t>(arguments.port);
  TRY(server::serve(config, context.stop, [&](const server::Started& started) {
    fmt::print(fmt::runtime(context.say("Svea svarar på {}\n", "Svea answers at {}\n")), started.url);
    if (!started.first_link.empty())
      fmt::print(
          fmt::runtime(context.say("Logga in första gången med den här länken (gäller en gång):\n  {}\n",
                                   "Sign in the first time with this link (good once):\n  {}\n")),
          started.first_link);
    std::fflush(stdout);
  }));
  return k_exit_done;
}

}  // namespace

void add_serve(Registration registration) {
  const auto& say = registration.say;
  auto* command = registration.app.add_subcommand("serve", say("Starta servern", "Start the server"));
  auto arguments = std::make_shared<Arguments>();
  command->add_option("--data", registration.settings.data,
                      say("Datakatalogen. Förvalt: SVEA_DATA, annars data",
                          "The data directory. Default: SVEA_DATA, else data"));
  command->add_option("--port", arguments->port, say("Port; 0 väljer en ledig", "Port; 0 chooses a free one"))
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command->add_option("--address", arguments->address, say("Adress att lyssna på", "Address to listen on"))
      ->capture_default_str();
  command->add_option(
      "--local-model", arguments->local_model,
      say("Språkmodell som körs här, efter sitt namn i svea model list. Förvalt: SVEA_LOCAL_MODEL",
          "Language model to run here, by its name in svea model list. Default: SVEA_LOCAL_MODEL"));
  command->callback([arguments, &chosen = registration.chosen] {
    chosen = [arguments](Context& context) { return serve(context, *arguments); };
  });
}

}  // namespace svea::cli
