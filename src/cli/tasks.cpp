// svea summarise|simplify|… FILE…: work on texts, one command for each kind of work.
#include <array>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/task_run.h"

namespace svea::cli {
namespace {

struct Kind {
  const char* name;
  const char* sv;
  const char* en;
};

// In the order that --help shows. What can be set with --set stands in docs/api.md, "Tasks".
constexpr std::array<Kind, 0> k_kinds{};

void add_kind(const Registration& registration, const Kind& kind) {
  const auto& say = registration.say;
  auto* command = registration.app.add_subcommand(kind.name, say(kind.sv, kind.en));
  auto arguments = std::make_shared<TaskArguments>();
  arguments->kind = kind.name;
  command->add_option("files", arguments->files,
                      say("Filer eller mappar; - läser texten från standard in",
                          "Files or folders; - reads the text from standard input"));
  command->add_option("--document", arguments->documents,
                      say("Ett dokument som redan finns i Svea, med sitt nummer; flera går bra",
                          "A document that is in Svea already, by its number; several may be given"));
  command->add_option(
      "--set", arguments->settings,
      say("En inställning som NAMN=VÄRDE; flera går bra", "A setting as NAME=VALUE; several may be given"));
  command->add_option("--organisation", arguments->organisation,
                      say("Organisationens kortnamn", "The organisation's short name"));
  command->add_option("--output", arguments->folder,
                      say("Mapp att skriva resultaten i, en fil för varje text",
                          "A folder to write the results in, a file for each text"));
  add_connection_options(*command, registration);
  command->callback([arguments, &chosen = registration.chosen] {
    chosen = [arguments](Context& context) { return run_task(context, *arguments); };
  });
}

}  // namespace

void add_tasks(Registration registration) {
  for (const auto& kind : k_kinds) add_kind(registration, kind);
}

}  // namespace svea::cli
