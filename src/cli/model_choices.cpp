// svea models choose|usage|allow: who writes with which model, and how much.
#include <fmt/format.h>

#include "cli/models.h"
#include "cli/target.h"

namespace svea::cli {
namespace {

void print_uses(const Context& context, const json::Object& usage) {
  const auto number = [](const json::Object& object, std::string_view name) {
    return json::get<std::int64_t>(object, name).value_or(0);
  };
  const auto most = number(usage, "tokens_per_month");
  fmt::print(
      "{}: {} {}\n", json::get<std::string>(usage, "month").value_or(""), number(usage, "priced_tokens"),
      most == 0 ? context.say("tokens som kostar, ingen gräns", "tokens that cost, no limit")
                : fmt::format(fmt::runtime(context.say("av {} tokens som kostar", "of {} tokens that cost")),
                              most));
  const auto uses = json::get<const json::Array*>(usage, "uses");
  if (!uses) return;
  for (const auto& value : **uses) {
    const auto& use = value.as_object();
    fmt::print("  {:<24}  {:>8}  {:>12}  {:>12}  {:>10.2f} kr\n",
               json::get<std::string>(use, "model").value_or(""), number(use, "requests"),
               number(use, "prompt_tokens"), number(use, "answer_tokens"),
               static_cast<double>(number(use, "cost_ore")) / 100);
  }
}

}  // namespace

Result<int> choose_models(Context& context, const ModelArguments& arguments) {
  Rest& rest = *TRY(context.rest());
  json::Object body{{"models", json::Array(arguments.chosen.begin(), arguments.chosen.end())},
                    {"task", arguments.task}};
  std::string target = "/model-choices";
  if (!arguments.organisation.empty() || !arguments.space.empty()) {
    const auto organisation = TRY(find_or_make_organisation(rest, arguments.organisation));
    target = fmt::format("/organisations/{}/model-choices", organisation);
    if (!arguments.space.empty()) body["space"] = TRY(find_space(rest, organisation, arguments.space));
  }
  const auto choices = TRY(rest.put(target, body));
  if (context.settings.json) print_json(choices);
  return k_exit_done;
}

Result<int> show_model_usage(Context& context, const ModelArguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto month = arguments.month.empty() ? "" : fmt::format("?month={}", encoded(arguments.month));
  if (!arguments.organisation.empty()) {
    const auto organisation = TRY(find_organisation(rest, arguments.organisation));
    const auto usage = TRY(rest.get(fmt::format("/organisations/{}/model-usage{}", organisation, month)));
    if (context.settings.json)
      print_json(usage);
    else
      print_uses(context, usage);
    return k_exit_done;
  }
  const auto all = TRY(rest.get("/model-usage" + month));
  if (context.settings.json) {
    print_json(all);
    return k_exit_done;
  }
  for (const auto& value : *TRY(json::get<const json::Array*>(all, "organisations"))) {
    const auto& usage = *TRY(json::as<const json::Object*>(value, "organisations"));
    fmt::print("{}\n  ", TRY(json::get<std::string>(usage, "name")));
    print_uses(context, usage);
  }
  return k_exit_done;
}

Result<int> allow_models(Context& context, const ModelArguments& arguments) {
  Rest& rest = *TRY(context.rest());
  const auto organisation = TRY(find_or_make_organisation(rest, arguments.organisation));
  json::Object body;
  if (arguments.tokens_per_month) body["tokens_per_month"] = *arguments.tokens_per_month;
  if (arguments.queue_share) body["queue_share"] = *arguments.queue_share;
  const auto usage = TRY(rest.put(fmt::format("/organisations/{}/model-allowance", organisation), body));
  if (context.settings.json) print_json(usage);
  return k_exit_done;
}

}  // namespace svea::cli
