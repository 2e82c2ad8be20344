#include "cli/command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/log.h"

namespace svea::cli {

Result<Rest*> Context::rest() {
  if (!opened) {
    // The requests of a command are its own business; what a person should know it says itself.
    set_log_level(LogLevel::warning);
    auto transport =
        settings.server.empty() ? TRY(make_local_transport(settings)) : TRY(make_http_transport(settings));
    opened = std::make_unique<Rest>(std::move(transport), stop);
  }
  return opened.get();
}

void add_connection_options(CLI::App& command, const Registration& registration) {
  const auto& say = registration.say;
  command.add_option("--data", registration.settings.data,
                     say("Datakatalogen. Förvalt: SVEA_DATA, annars data",
                         "The data directory. Default: SVEA_DATA, else data"));
  command.add_option("--server", registration.settings.server,
                     say("Adressen till en server som kör, i stället för datakatalogen",
                         "The address of a running server, instead of the data directory"));
  command.add_flag("--json", registration.settings.json,
                   say("Svara med JSON, för program", "Answer in JSON, for programs"));
}

void print_json(const json::Object& object) { fmt::print("{}\n", json::serialise(object)); }

}  // namespace svea::cli
