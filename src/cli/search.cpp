// svea search "WORDS": the passages that fit best.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

struct Arguments {
  std::string words;
  int hits_max = 10;
  std::string organisation;
};

Result<int> search(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  auto target = fmt::format("/search?q={}&k={}", encoded(arguments.words), arguments.hits_max);
  if (!arguments.organisation.empty())
    target += fmt::format("&organisation={}", TRY(find_organisation(rest, arguments.organisation)));
  const auto found = TRY(rest.get(target));
  const auto& hits = *TRY(json::get<const json::Array*>(found, "hits"));
  const int code = hits.empty() ? k_exit_not_found : k_exit_done;
  if (context.settings.json) {
    print_json(found);
    return code;
  }
  if (hits.empty()) fmt::print("{}\n", context.say("Inga träffar.", "No hits."));
  for (const auto& value : hits) {
    const auto& hit = *TRY(json::as<const json::Object*>(value, "hit"));
    const auto heading = TRY(json::get<std::string>(hit, "heading"));
    const auto page = TRY(json::get<std::int64_t>(hit, "page"));
    fmt::print("{}{}{}{} ({})\n  {}\n\n", TRY(json::get<std::string>(hit, "title")),
               heading.empty() ? "" : " › ", heading,
               page > 0 ? fmt::format(", {} {}", context.say("s.", "p."), page) : "",
               TRY(json::get<std::string>(hit, "document")), TRY(json::get<std::string>(hit, "text")));
  }
  return code;
}

}  // namespace

void add_search(Registration registration) {
  const auto& say = registration.say;
  auto* command = registration.app.add_subcommand(
      "search", say("Sök textställen i dokumenten", "Search passages in the documents"));
  auto arguments = std::make_shared<Arguments>();
  command->add_option("words", arguments->words, say("Det du söker", "What you look for"))->required();
  command->add_option("-k", arguments->hits_max, say("Så många träffar", "So many hits"))
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command->add_option(
      "--organisation", arguments->organisation,
      say("Sök bara i den organisationens dokument", "Search only that organisation's documents"));
  add_connection_options(*command, registration);
  command->callback([arguments, &chosen = registration.chosen] {
    chosen = [arguments](Context& context) { return search(context, *arguments); };
  });
}

}  // namespace svea::cli
