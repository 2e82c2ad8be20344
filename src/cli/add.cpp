// svea add PATH…: documents in, searchable when it returns.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/adding.h"
#include "cli/command.h"
#include "cli/intake_step.h"
#include "cli/progress.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

struct Arguments {
  std::vector<std::filesystem::path> paths;
  std::string organisation;
  std::string space;
};

struct Totals {
  std::int64_t documents = 0;
  std::int64_t passages = 0;
  std::int64_t failed = 0;
};

Result<Totals> total(const std::vector<AddedFile>& added) {
  Totals totals;
  for (const auto& file : added) {
    if (file.failure) {
      ++totals.failed;
    } else {
      ++totals.documents;
      totals.passages += TRY(json::get<std::int64_t>(file.document, "passages"));
    }
  }
  return totals;
}

json::Object as_json(const std::vector<AddedFile>& added, const Totals& totals, std::int64_t took_ms) {
  json::Array documents, failed;
  for (const auto& file : added) {
    if (file.failure)
      failed.push_back(json::Object{{"file", file.file.path.string()},
                                    {"code", file.failure->code},
                                    {"detail", file.failure->sentence.sv},
                                    {"detail_en", file.failure->sentence.en}});
    else
      documents.push_back(file.document);
  }
  return {{"documents", std::move(documents)},
          {"failed", std::move(failed)},
          {"passages", totals.passages},
          {"ms", took_ms}};
}

Result<int> add(Context& context, const Arguments& arguments) {
  const auto started = std::chrono::steady_clock::now();
  auto files = TRY(collect_files(arguments.paths));
  Rest& rest = *TRY(context.rest());
  const auto space = TRY(find_space(rest, arguments.organisation, arguments.space));
  Progress progress(context.say("Tar in", "Taking in"), {files.size()});
  const auto added =
      TRY(add_files(rest, space, std::move(files), [&](std::size_t done, const json::Object& document) {
        progress.set(done, intake_step(context.say, document));
      }));
  const auto took = std::chrono::steady_clock::now() - started;
  const auto took_ms = std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
  const auto totals = TRY(total(added));
  if (context.settings.json) {
    print_json(as_json(added, totals, took_ms));
  } else {
    for (const auto& file : added)
      if (file.failure) fmt::print(stderr, "{}: {}\n", file.file.name, context.say(file.failure->sentence));
    fmt::print(fmt::runtime(context.say("{} dokument, {} textställen, {} fel på {:.1f} s\n",
                                        "{} documents, {} passages, {} failed in {:.1f} s\n")),
               totals.documents, totals.passages, totals.failed, static_cast<double>(took_ms) / 1000);
  }
  return totals.failed > 0 ? k_exit_failed : k_exit_done;
}

}  // namespace

void add_add(Registration registration) {
  const auto& say = registration.say;
  auto* command =
      registration.app.add_subcommand("add", say("Lägg till filer och mappar; klart när de går att söka i",
                                                 "Add files and folders; done when they are searchable"));
  auto arguments = std::make_shared<Arguments>();
  command->add_option("paths", arguments->paths, say("Filer eller mappar", "Files or folders"))->required();
  command->add_option("--organisation", arguments->organisation,
                      say("Organisationens kortnamn, om det finns flera",
                          "The organisation's short name, if there are several"));
  command->add_option(
      "--space", arguments->space,
      say("Utrymmets kortnamn. Förvalt: det första", "The space's short name. Default: the first"));
  add_connection_options(*command, registration);
  command->callback([arguments, &chosen = registration.chosen] {
    chosen = [arguments](Context& context) { return add(context, *arguments); };
  });
}

}  // namespace svea::cli
