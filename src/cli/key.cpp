#include "cli/key.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "cli/target.h"
#include "text/dates.h"

namespace svea::cli {
namespace {

constexpr int k_usual_days = 90;

struct Arguments {
  std::int64_t id = 0;
  std::string organisation;
  std::string name;
  std::vector<std::string> scopes, spaces;
  std::string until;
  std::optional<std::int64_t> tokens;
};

// Without an organisation the command line's own keys; with one, those of its services.
Result<std::string> target_of(Rest& rest, const std::string& organisation) {
  if (organisation.empty()) return "/keys";
  return fmt::format("/organisations/{}/keys", TRY(find_organisation(rest, organisation)));
}

std::string last_day(const Arguments& arguments) {
  if (!arguments.until.empty()) return arguments.until;
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return text::iso_text(today + std::chrono::days{k_usual_days});
}

Result<json::Array> space_ids(Rest& rest, const Arguments& arguments) {
  json::Array ids;
  if (arguments.spaces.empty()) return ids;
  const auto organisation = TRY(find_or_make_organisation(rest, arguments.organisation));
  for (const auto& slug : arguments.spaces) ids.emplace_back(TRY(find_space(rest, organisation, slug)));
  return ids;
}

Result<int> create(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  json::Object body{{"name", arguments.name}, {"expires", last_day(arguments)}};
  body["scopes"] = json::Array(arguments.scopes.begin(), arguments.scopes.end());
  body["spaces"] = TRY(space_ids(rest, arguments));
  if (arguments.tokens) body["monthly_tokens"] = *arguments.tokens;
  const auto made = TRY(rest.post(TRY(target_of(rest, arguments.organisation)), body));
  if (context.settings.json) {
    print_json(made);
    return k_exit_done;
  }
  fmt::print(stderr, "{}\n",
             context.say("Nyckeln visas bara den här gången:", "The key is shown this once:"));
  fmt::print("{}\n", TRY(json::get<std::string>(made, "secret")));
  return k_exit_done;
}

Result<int> list(Context& context, const Arguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto reply = TRY(rest.get(TRY(target_of(rest, arguments.organisation))));
  if (context.settings.json) {
    print_json(reply);
    return k_exit_done;
  }
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, "keys"))) {
    const auto& key = *TRY(json::as<const json::Object*>(value, "key"));
    const auto& used = *TRY(json::get<const json::Object*>(key, "used_this_month"));
    const auto tokens = TRY(json::get<std::int64_t>(used, "prompt_tokens")) +
                        TRY(json::get<std::int64_t>(used, "answer_tokens"));
    std::vector<std::string> scopes;
    for (const auto& scope : *TRY(json::get<const json::Array*>(key, "scopes")))
      scopes.push_back(TRY(json::as<std::string>(scope, "scope")));
    const auto expires = TRY(json::get<std::string>(key, "expires_at"));
    fmt::print("{:>5}  {}…  {}  {:>10}  {:<28} {}\n", TRY(json::get<std::int64_t>(key, "id")),
               TRY(json::get<std::string>(key, "prefix")), expires.substr(0, 10), tokens,
               fmt::format("{}", fmt::join(scopes, ",")), TRY(json::get<std::string>(key, "name")));
  }
  return k_exit_done;
}

Result<int> revoke(Context& context, const Arguments& arguments) {
  TRY(TRY(context.rest())->remove(fmt::format("/keys/{}", arguments.id)));
  if (!context.settings.json) fmt::print("{}\n", context.say("Nyckeln är borttagen.", "The key is removed."));
  return k_exit_done;
}

}  // namespace

void add_key(Registration registration) {
  const auto& say = registration.say;
  auto* key = registration.app.add_subcommand(
      "key", say("API-nycklar: vad program frågar med", "API keys: what programs ask with"));
  key->require_subcommand(1);
  auto arguments = std::make_shared<Arguments>();
  const auto add = [&](const char* name, const char* description, auto action) {
    auto* command = key->add_subcommand(name, description);
    add_connection_options(*command, registration);
    command->callback([arguments, action, &chosen = registration.chosen] {
      chosen = [arguments, action](Context& context) { return action(context, *arguments); };
    });
    return command;
  };
  const auto organisation = [&](CLI::App* command) {
    command->add_option("--organisation", arguments->organisation,
                        say("Nycklar för tjänster i organisationen med det kortnamnet",
                            "Keys for services of the organisation with that short name"));
  };

  auto* command =
      add("create", say("Skapa en nyckel och visa den en gång", "Make a key and show it once"), create);
  command->add_option("name", arguments->name, say("Vad den ska användas till", "What it is for"))
      ->required();
  command
      ->add_option("--scope", arguments->scopes,
                   say("Vad den öppnar: chat, documents, embeddings, evaluation; flera går bra",
                       "What it opens: chat, documents, embeddings, evaluation; several may be given"))
      ->check(CLI::IsMember({"chat", "documents", "embeddings", "evaluation"}))
      ->required();
  command->add_option("--space", arguments->spaces,
                      say("Läser bara utrymmet med det kortnamnet; flera går bra",
                          "Reads only the space with that short name; several may be given"));
  command->add_option(
      "--until", arguments->until,
      say("Sista dag, ÅÅÅÅ-MM-DD (annars om 90 dagar)", "Last day, YYYY-MM-DD (else in 90 days)"));
  command->add_option("--tokens", arguments->tokens,
                      say("Högsta antal tokens i månaden", "Most tokens a month"));
  organisation(command);

  organisation(
      add("list",
          say("Lista nycklar: nummer, början, sista dag, tokens den här månaden, vad de öppnar, namn",
              "List keys: number, beginning, last day, tokens this month, what they open, name"),
          list));

  command = add("revoke", say("Ta bort en nyckel; den slutar gälla direkt", "Remove a key; it ends at once"),
                revoke);
  command->add_option("id", arguments->id, say("Nyckelns nummer", "The key's number"))->required();
}

}  // namespace svea::cli
