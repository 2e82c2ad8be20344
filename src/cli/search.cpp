// svea search "WORDS": the passages that fit best.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/target.h"
#include "text/unicode.h"

namespace svea::cli {
namespace {

struct Arguments {
  std::string words;
  int hits_max = 10;
  int offset = 0;
  std::string organisation;
  std::string type;
  std::string language;
  std::string from;
  std::string to;
  bool says_why = false;
};

Result<std::string> target_of(Rest& rest, const Arguments& arguments) {
  auto target = fmt::format("/search?q={}&k={}&offset={}", encoded(arguments.words), arguments.hits_max,
                            arguments.offset);
  if (!arguments.organisation.empty())
    target += fmt::format("&organisation={}", TRY(find_organisation(rest, arguments.organisation)));
  for (const auto& [name, value] :
       {std::pair("type", &arguments.type), std::pair("language", &arguments.language),
        std::pair("from", &arguments.from), std::pair("to", &arguments.to)})
    if (!value->empty()) target += fmt::format("&{}={}", name, encoded(*value));
  return target;
}

// The marked words in bold where a person reads along.
Result<std::string> shown_snippet(const json::Object& snippet) {
  const auto text = TRY(json::get<std::string>(snippet, "text"));
  if (!isatty(STDOUT_FILENO)) return text;
  const text::CodePointMap map(text);
  std::string shown;
  std::size_t at = 0;
  for (const auto& value : *TRY(json::get<const json::Array*>(snippet, "marks"))) {
    const auto& mark = *TRY(json::as<const json::Array*>(value, "mark"));
    const std::size_t start = map.byte_at(TRY(json::as<std::int64_t>(mark.at(0), "start")));
    const std::size_t end = map.byte_at(TRY(json::as<std::int64_t>(mark.at(1), "end")));
    shown += fmt::format("{}\033[1m{}\033[0m", text.substr(at, start - at), text.substr(start, end - start));
    at = end;
  }
  return shown + text.substr(at);
}

std::string_view name_of(std::string_view kind, const Context& context) {
  struct Name {
    std::string_view kind;
    const char* sv;
    const char* en;
  };
  static constexpr Name k_names[] = {{"word", "samma ord", "the same word"},
                                     {"form", "annan böjning", "another form"},
                                     {"part", "del av ord", "a part of a word"},
                                     {"synonym", "betyder samma", "means the same"},
                                     {"heading", "i rubrik", "in a heading"},
                                     {"phrase", "i följd", "in that order"},
                                     {"exact", "precis", "exactly"},
                                     {"recent", "nyast", "the newest"}};
  for (const Name& name : k_names)
    if (name.kind == kind) return context.say(name.sv, name.en);
  return kind;
}

Status print_reasons(Context& context, const json::Object& hit) {
  for (const auto& value : *TRY(json::get<const json::Array*>(hit, "why"))) {
    const auto& reason = *TRY(json::as<const json::Object*>(value, "why"));
    std::string words;
    for (const auto& word : *TRY(json::get<const json::Array*>(reason, "words")))
      words.append(" ").append(TRY(json::as<std::string>(word, "word")));
    fmt::print("  {:3.0f} % {}{}{}\n", 100 * TRY(json::get<double>(reason, "share")),
               name_of(TRY(json::get<std::string>(reason, "kind")), context), words.empty() ? "" : ":",
               words);
  }
  return {};
}

Status print_hit(Context& context, const json::Object& hit, bool says_why) {
  const auto heading = TRY(json::get<std::string>(hit, "heading"));
  const auto page = TRY(json::get<std::int64_t>(hit, "page"));
  const auto date = TRY(json::get<std::string>(hit, "date"));
  fmt::print("{}{}{}{}{} ({})\n  {}\n", TRY(json::get<std::string>(hit, "title")),
             heading.empty() ? "" : " › ", heading,
             page > 0 ? fmt::format(", {} {}", context.say("s.", "p."), page) : "",
             date.empty() ? "" : ", " + date, TRY(json::get<std::string>(hit, "document")),
             TRY(shown_snippet(*TRY(json::get<const json::Object*>(hit, "snippet")))));
  if (says_why) TRY(print_reasons(context, hit));
  fmt::print("\n");
  return {};
}

// "Menade du …" and what was searched when nothing fitted.
Status print_spelling(Context& context, const json::Object& found) {
  const auto& understood = *TRY(json::get<const json::Object*>(found, "understood"));
  if (const auto instead = TRY(json::find<std::string>(understood, "searched_instead")))
    fmt::print("{} {}\n\n",
               context.say("Inget passar. Sökte i stället efter:", "Nothing fits. Searched for instead:"),
               *instead);
  if (const auto meant = TRY(json::find<std::string>(found, "suggestion")))
    fmt::print("{} {}?\n\n", context.say("Menade du", "Did you mean"), *meant);
  return {};
}

Result<int> search(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto found = TRY(rest.get(TRY(target_of(rest, arguments))));
  const auto& hits = *TRY(json::get<const json::Array*>(found, "hits"));
  const int code = hits.empty() ? k_exit_not_found : k_exit_done;
  if (context.settings.json) {
    print_json(found);
    return code;
  }
  TRY(print_spelling(context, found));
  if (hits.empty()) fmt::print("{}\n", context.say("Inga träffar.", "No hits."));
  for (const auto& value : hits)
    TRY(print_hit(context, *TRY(json::as<const json::Object*>(value, "hit")), arguments.says_why));
  return code;
}

}  // namespace

void add_search(Registration registration) {
  const auto& say = registration.say;
  auto* command = registration.app.add_subcommand(
      "search", say("Sök textställen i dokumenten", "Search passages in the documents"));
  auto arguments = std::make_shared<Arguments>();
  command
      ->add_option("words", arguments->words,
                   say("Det du söker; \"exakt fras\", -ord som inte ska finnas",
                       "What you look for; \"exact phrase\", -word that must not be there"))
      ->required();
  command->add_option("-k", arguments->hits_max, say("Så många träffar", "So many hits"))
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command->add_option("--offset", arguments->offset, say("Hoppa över så många", "Pass over so many"))
      ->check(CLI::Range(0, 200))
      ->capture_default_str();
  command->add_option(
      "--organisation", arguments->organisation,
      say("Sök bara i den organisationens dokument", "Search only that organisation's documents"));
  command->add_option("--type", arguments->type,
                      say("Bara dokument av den typen, flera med komma: beslut,taxa",
                          "Only documents of that type, several with commas: beslut,taxa"));
  command->add_option("--language", arguments->language,
                      say("Bara dokument på det språket: sv, en", "Only documents in that language: sv, en"));
  command->add_option(
      "--from", arguments->from,
      say("Bara dokument från och med den dagen: 2024-01-31", "Only documents from that day on: 2024-01-31"));
  command->add_option("--to", arguments->to,
                      say("Bara dokument till och med den dagen", "Only documents up to that day"));
  command->add_flag("--why", arguments->says_why,
                    say("Säg varför varje träff är en", "Say why each hit is one"));
  add_connection_options(*command, registration);
  command->callback([arguments, &chosen = registration.chosen] {
    chosen = [arguments](Context& context) { return search(context, *arguments); };
  });
}

}  // namespace svea::cli
