// svea summarise|simplify|… FILE…: work on texts, one command for each kind of work.
#include <array>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/task_help.h"
#include "cli/task_run.h"

namespace svea::cli {
namespace {

struct Kind {
  const char* name;
  const char* sv;
  const char* en;
};

// In the order that --help shows.
constexpr std::array<Kind, 11> k_kinds{{
    {"summarise", "Sammanfatta texter, med källa för varje mening",
     "Summarise texts, with the source of each sentence"},
    {"analyse", "Teman och motsägelser i många texter", "Themes and contradictions in many texts"},
    {"simplify", "Skriv om till klarspråk eller lättläst", "Rewrite in plain or easy-to-read Swedish"},
    {"improve", "Rätta stavning, grammatik, struktur och ton", "Mend spelling, grammar, structure and tone"},
    {"extract", "Hämta ut uppgifter i en tabell", "Extract facts into a table"},
    {"classify", "Sortera texter efter en egen plan", "Sort texts by a plan of your own"},
    {"compare", "Vad som har ändrats i sak mellan två texter",
     "What has changed in substance between two texts"},
    {"draft", "Fyll i en mall med det som står i texter", "Fill in a template with what stands in texts"},
    {"decide", "Ställ samman ett beslutsunderlag av handlingarna i ett ärende",
     "Put together what a decision can stand on, from the papers of a case"},
    {"letter", "Skriv ett brev till den som handlingarna gäller",
     "Write a letter to the person whom the papers concern"},
    {"minutes", "Skriv protokoll av en utskrift från ett möte", "Write minutes from a meeting's transcript"},
}};

void add_kind(const Registration& registration, const Kind& kind) {
  const auto& say = registration.say;
  auto* command = registration.app.add_subcommand(kind.name, say(kind.sv, kind.en));
  auto arguments = std::make_shared<TaskArguments>();
  arguments->kind = kind.name;
  if (const auto* help = task_help(kind.name)) command->footer(say(help->sv, help->en));
  command->add_option("files", arguments->files,
                      say("Filer eller mappar; - läser texten från standard in",
                          "Files or folders; - reads the text from standard input"));
  // One value each, so that a file may follow.
  command
      ->add_option("--document", arguments->documents,
                   say("Ett dokument som redan finns i Svea, med sitt nummer; flera går bra",
                       "A document that is in Svea already, by its number; several may be given"))
      ->allow_extra_args(false);
  command
      ->add_option("--set", arguments->settings,
                   say("En inställning som NAMN=VÄRDE; flera går bra",
                       "A setting as NAME=VALUE; several may be given"))
      ->allow_extra_args(false);
  command->add_option("--organisation", arguments->organisation,
                      say("Organisationens kortnamn", "The organisation's short name"));
  command->add_option("--output", arguments->output,
                      say("Mapp att skriva resultaten i, en fil för varje text; för en tabell filen",
                          "A folder to write the results in, a file for each text; of a table the file"));
  command
      ->add_option("--as", arguments->file_type,
                   say("Skriv resultaten som docx, odt eller pdf i mappen, i stället för Markdown, eller "
                       "alla i en tabell: csv, xlsx eller json",
                       "Write the results as docx, odt or pdf in the folder, instead of Markdown, or all as "
                       "one table: csv, xlsx or json"))
      ->check(CLI::IsMember({"docx", "odt", "pdf", "csv", "xlsx", "json"}));
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
