// svea models …: the language models of the installation. (`svea model` is about model files.)
#include "cli/models.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/secret_file.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

// What is given of a model. A list of one empty value is emptied.
Result<json::Object> settings_of(Rest& rest, const ModelArguments& arguments) {
  json::Object body;
  const bool is_address = arguments.place.contains("://");
  for (const auto& [name, text] : {std::pair{"name", &arguments.name},
                                   {is_address ? "base_url" : "file", &arguments.place},
                                   {"server_model", &arguments.server_model},
                                   {"ca_file", &arguments.ca_file},
                                   {"origin", &arguments.origin},
                                   {"licence", &arguments.licence},
                                   {"runs_at", &arguments.runs_at},
                                   {"cleared_for", &arguments.security_class}})
    if (!text->empty()) body[name] = *text;
  for (const auto& [name, number] : {std::pair{"context_tokens", arguments.context_tokens},
                                     {"prompt_price_ore", arguments.prompt_price_ore},
                                     {"answer_price_ore", arguments.answer_price_ore},
                                     {"requests_at_once", arguments.requests_at_once}})
    if (number) body[name] = *number;
  if (!arguments.key_file.empty()) body["key"] = TRY(read_secret(arguments.key_file));
  if (arguments.turns_on || arguments.turns_off) body["enabled"] = arguments.turns_on;
  const std::vector<std::string> emptied{""};
  if (!arguments.languages.empty())
    body["languages"] = arguments.languages == emptied
                            ? json::Array()
                            : json::Array(arguments.languages.begin(), arguments.languages.end());
  if (arguments.only_for.empty()) return body;
  json::Array organisations;
  if (arguments.only_for != emptied)
    for (const auto& slug : arguments.only_for)
      organisations.emplace_back(TRY(find_organisation(rest, slug)));
  body["organisations"] = std::move(organisations);
  return body;
}

Result<int> add(Context& context, const ModelArguments& arguments) {
  Rest& rest = *TRY(context.rest());
  auto body = TRY(settings_of(rest, arguments));
  body["slug"] = arguments.slug;
  if (arguments.name.empty()) body["name"] = arguments.slug;
  const auto made = TRY(rest.post("/language-models", body));
  if (context.settings.json) print_json(made);
  return k_exit_done;
}

Result<int> edit(Context& context, const ModelArguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto changed = TRY(rest.patch(fmt::format("/language-models/{}", encoded(arguments.slug)),
                                      TRY(settings_of(rest, arguments))));
  if (context.settings.json) print_json(changed);
  return k_exit_done;
}

Result<int> remove(Context& context, const ModelArguments& arguments) {
  TRY(TRY(context.rest())->remove(fmt::format("/language-models/{}", encoded(arguments.slug))));
  return k_exit_done;
}

Result<int> list(Context& context, const ModelArguments&) {
  const auto reply = TRY(TRY(context.rest())->get("/language-models"));
  for (const auto& value : *TRY(json::get<const json::Array*>(reply, "models"))) {
    const auto& model = *TRY(json::as<const json::Object*>(value, "models"));
    if (context.settings.json) {
      print_json(model);
      continue;
    }
    fmt::print("{:<20}  {:<11}  {:<9}  {}  {}\n", TRY(json::get<std::string>(model, "slug")),
               TRY(json::get<std::string>(model, "state")), TRY(json::get<std::string>(model, "cleared_for")),
               TRY(json::get<std::string>(model, "name")), TRY(json::get<std::string>(model, "runs_at")));
    if (const auto failure = TRY(json::find<const json::Object*>(model, "failure")))
      fmt::print("  {}\n", TRY(json::get<std::string>(**failure, context.say("detail", "detail_en"))));
  }
  return k_exit_done;
}

Result<int> test(Context& context, const ModelArguments& arguments) {
  const auto tried =
      TRY(TRY(context.rest())->post(fmt::format("/language-models/{}/test", encoded(arguments.slug)), {}));
  if (context.settings.json) {
    print_json(tried);
    return k_exit_done;
  }
  fmt::print("{}\n{} ms ({} {} ms)\n", TRY(json::get<std::string>(tried, "answer")),
             TRY(json::get<std::int64_t>(tried, "ms")), context.say("första ordet", "first word"),
             TRY(json::get<std::int64_t>(tried, "first_word_ms")));
  return k_exit_done;
}

void add_settings(CLI::App& command, const Speaker& say, ModelArguments& arguments) {
  command.add_option("--name", arguments.name, say("Namn som människor ser", "Name that people see"));
  command.add_option("--server-model", arguments.server_model,
                     say("Modellens namn på servern", "The model's name at the server"));
  command.add_option("--key-file", arguments.key_file,
                     say("Fil med nyckeln på första raden; - för standard in",
                         "File with the key on its first line; - for standard input"));
  command.add_option("--ca-file", arguments.ca_file,
                     say("Egen certifikatutfärdare (PEM, på servern)", "Own authority (PEM, at the server)"));
  command.add_option("--origin", arguments.origin, say("Vem som har gjort den", "Who made it"));
  command.add_option("--licence", arguments.licence, say("Licens", "Licence"));
  command.add_option("--runs-at", arguments.runs_at, say("Var den körs", "Where it runs"));
  command
      .add_option("--class", arguments.security_class,
                  say("Vad den får läsa: open, internal, sensitive eller secret",
                      "What it may read: open, internal, sensitive or secret"))
      ->check(CLI::IsMember({"open", "internal", "sensitive", "secret"}));
  command.add_option("--lang", arguments.languages, say("Språk, t.ex. sv", "Language, e.g. sv"));
  command.add_option(
      "--only-for", arguments.only_for,
      say("Bara för den organisationen (kortnamn)", "Only for that organisation (short name)"));
  command.add_option("--context", arguments.context_tokens,
                     say("Tokens som den läser åt gången", "Tokens that it reads at a time"));
  command.add_option("--prompt-price", arguments.prompt_price_ore,
                     say("Öre per miljon tokens i frågor",
                         "Price of a million tokens of questions, in hundredths of a krona"));
  command.add_option(
      "--answer-price", arguments.answer_price_ore,
      say("Öre per miljon tokens i svar", "Price of a million tokens of answers, in hundredths of a krona"));
  command.add_option("--at-once", arguments.requests_at_once,
                     say("Så många svar på samma gång; fler väntar", "So many answers at once; more wait"));
  auto* on = command.add_flag("--on", arguments.turns_on, say("Sätt på den", "Turn it on"));
  command.add_flag("--off", arguments.turns_off, say("Stäng av den", "Turn it off"))->excludes(on);
}

}  // namespace

void add_models(Registration registration) {
  const auto& say = registration.say;
  auto* models = registration.app.add_subcommand(
      "models", say("Språkmodeller som skriver svar: vilka, för vem och hur mycket",
                    "Language models that write answers: which, for whom and how much"));
  models->require_subcommand(1);
  auto arguments = std::make_shared<ModelArguments>();
  const auto command = [&](const char* name, const char* description, auto action) {
    auto* made = models->add_subcommand(name, description);
    add_connection_options(*made, registration);
    made->callback([arguments, action, &chosen = registration.chosen] {
      chosen = [arguments, action](Context& context) { return action(context, *arguments); };
    });
    return made;
  };
  command("list", say("Alla språkmodeller, och hur de mår", "All language models, and how they are"), list);
  auto* adding = command("add", say("Lägg till en språkmodell", "Add a language model"), add);
  auto* editing = command("edit",
                          say("Ändra det som anges; ett tomt värde tömmer en lista",
                              "Change what is given; an empty value empties a list"),
                          edit);
  auto* removing = command("remove", say("Ta bort en språkmodell", "Remove a language model"), remove);
  auto* testing = command("test", say("Låt den skriva en mening", "Have it write a sentence"), test);
  for (auto* one : {adding, editing, removing, testing})
    one->add_option("slug", arguments->slug, say("Kortnamn, t.ex. egen-8b", "Short name, e.g. own-8b"))
        ->required();
  const auto* place = say("Serverns adress med /v1, eller en av modellfilerna (svea model list)",
                          "The server's address with /v1, or one of the model files (svea model list)");
  adding->add_option("place", arguments->place, place)->required();
  editing->add_option("--place", arguments->place, place);
  add_settings(*adding, say, *arguments);
  add_settings(*editing, say, *arguments);

  auto* choosing = command("choose",
                           say("Välj vem som skriver, första valet först; utan namn tas valet tillbaka",
                               "Choose who writes, first choice first; without names it is taken back"),
                           choose_models);
  choosing->add_option("models", arguments->chosen,
                       say("Kortnamn på språkmodeller", "Short names of models"));
  choosing->add_option("--space", arguments->space,
                       say("Bara för stycken ur det utrymmet", "Only for passages of that space"));
  choosing->add_option("--task", arguments->task, say("Bara för en uppgift", "Only for one task"));
  auto* using_up = command("usage", say("Vad som har använts", "What has been used"), show_model_usage);
  using_up->add_option("--month", arguments->month, say("Månad, t.ex. 2026-11", "Month, e.g. 2026-11"));
  auto* allowing =
      command("allow", say("Sätt en organisations gränser", "Set an organisation's limits"), allow_models);
  allowing->add_option("--tokens", arguments->tokens_per_month,
                       say("Tokens i månaden; 0: ingen gräns", "Tokens a month; 0: no limit"));
  allowing->add_option("--share", arguments->queue_share,
                       say("Andel i köer, 1–100", "Share of queues, 1–100"));
  for (auto* one : {choosing, using_up, allowing})
    one->add_option("--organisation", arguments->organisation,
                    say("Organisationens kortnamn", "The organisation's short name"));
}

}  // namespace svea::cli
