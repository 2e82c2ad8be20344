#include "cli/run.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/key.h"
#include "cli/usage.h"

namespace svea::cli {
namespace {

constexpr const char* k_version = "0.1.0";

int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid_input:
      return k_exit_usage;
    case ErrorKind::not_found:
      return k_exit_not_found;
    case ErrorKind::forbidden:
    case ErrorKind::unauthenticated:
      return k_exit_denied;
    case ErrorKind::busy:
    case ErrorKind::unavailable:
    case ErrorKind::timeout:
      return k_exit_unavailable;
    default:
      return k_exit_failed;
  }
}

std::string value_after(std::string_view name, int count, char** arguments) {
  for (int i = 1; i + 1 < count; ++i)
    if (arguments[i] == name) return arguments[i + 1];
  return {};
}

void translate(CLI::App& app, const Speaker& say) {
  auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", say("Användning", "Usage"));
  formatter->label("OPTIONS", say("FLAGGOR", "OPTIONS"));
  formatter->label("Positionals", say("Argument", "Arguments"));
  formatter->label("SUBCOMMAND", say("KOMMANDO", "COMMAND"));
  formatter->label("TEXT", say("TEXT", "TEXT"));
  formatter->label("Excludes", say("Inte tillsammans med", "Excludes"));
  formatter->label("REQUIRED", say("KRÄVS", "REQUIRED"));
  formatter->column_width(34);
  app.formatter(formatter);
  app.set_help_flag("-h,--help", say("Visa hjälp", "Show help"));
}

// The headings under which help lists options and commands are their groups.
void translate_headings(CLI::App& app, const Speaker& say) {
  for (auto* option : app.get_options()) option->group(say("Flaggor", "Options"));
  for (auto* command : app.get_subcommands({})) {
    command->group(say("Kommandon", "Commands"));
    translate_headings(*command, say);
  }
}

void print_error(const Error& error, const Settings& settings, const Speaker& say) {
  if (settings.json)
    print_json({{"error", error.code}, {"detail", error.sentence.sv}, {"detail_en", error.sentence.en}});
  fmt::print(stderr, "svea: {}\n", say(error.sentence));
  if (error.kind == ErrorKind::internal && !error.detail.empty())
    fmt::print(stderr, "  ({})\n", error.detail);
}

}  // namespace

int run(int argument_count, char** arguments) {
  Settings settings;
  // The language decides the help texts, so it is known before the rest is parsed.
  settings.language = choose_language(value_after("--language", argument_count, arguments));
  const Speaker say(settings.language);
  const char* data = std::getenv("SVEA_DATA");
  settings.data = data && *data ? data : "data";

  CLI::App app(say("Svea: en digital assistent för offentlig sektor. Svarar på frågor ur organisationens "
                   "egna dokument, med källhänvisningar.\n\nBörja så här:\n  svea add mina-dokument/\n  svea "
                   "ask \"Hur många semesterdagar har jag?\"\n  svea serve",
                   "Svea: a digital assistant for the public sector. Answers questions from the "
                   "organisation's own documents, with citations.\n\nStart like this:\n  svea add "
                   "my-documents/\n  svea ask \"Hur många semesterdagar har jag?\"\n  svea serve"),
               "svea");
  translate(app, say);
  app.set_version_flag("--version", k_version, say("Visa versionen", "Show the version"));
  std::string language;
  app.add_option("--language", language, say("Språk: sv eller en", "Language: sv or en"))
      ->check(CLI::IsMember({"sv", "en"}));
  app.failure_message(
      [&say](const CLI::App* failed, const CLI::Error& error) { return usage_problem(*failed, error, say); });
  app.require_subcommand(1);
  app.fallthrough();

  Action chosen;
  for (auto* add : {add_serve, add_add, add_ask, add_search, add_tasks, add_documents, add_source, add_models,
                    add_national, add_eval, add_model, add_demo, add_admin, add_key})
    add({app, settings, say, chosen});
  translate_headings(app, say);

  if (argument_count < 2) {
    fmt::print("{}", app.help());
    return k_exit_usage;
  }
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? k_exit_done : k_exit_usage;
  }

  Context context{settings, say, stop_on_interrupt()};
  const auto code = chosen(context);
  if (code) return *code;
  print_error(code.error(), settings, say);
  return exit_code(code.error().kind);
}

}  // namespace svea::cli
