// What a command is: it adds itself to the parser and runs when it was chosen.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "cli/rest.h"
#include "cli/settings.h"

namespace CLI {
class App;
}

namespace svea::cli {

// Exit codes; docs/cli.md.
enum ExitCode {
  k_exit_done = 0,
  k_exit_failed = 1,
  k_exit_usage = 2,
  k_exit_not_found = 3,
  k_exit_denied = 4,
  k_exit_unavailable = 5
};

// Handed to every command when it runs.
struct Context {
  const Settings& settings;
  Speaker say;
  std::stop_token stop;  // requested by Ctrl-C

  // The REST interface, opened at the first call.
  [[nodiscard]] Result<Rest*> rest();

  std::unique_ptr<Rest> opened{};
};

// What the chosen command does. A Result's error is printed by run() with its exit code.
using Action = std::function<Result<int>(Context&)>;

// Each adds its subcommand with its options, and sets `chosen` when the parser meets it. `settings` receives
// --data and --server.
struct Registration {
  CLI::App& app;
  Settings& settings;
  Speaker say;
  Action& chosen;
};

void add_serve(Registration);
void add_ask(Registration);
void add_search(Registration);
void add_tasks(Registration);
void add_add(Registration);
void add_documents(Registration);
void add_source(Registration);
void add_models(Registration);
void add_national(Registration);
void add_eval(Registration);
void add_model(Registration);
void add_demo(Registration);
void add_admin(Registration);

// Adds --data, --server and --json to a command that speaks REST.
void add_connection_options(CLI::App& command, const Registration& registration);

// Prints `object` as one line of JSON on stdout.
void print_json(const json::Object& object);

}  // namespace svea::cli
