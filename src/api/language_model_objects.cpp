#include "api/language_model_objects.h"

#include "api/objects.h"

namespace svea::api {
namespace {

constexpr std::int64_t k_micro = 1'000'000;

json::Value id_or_null(std::int64_t id) { return id == 0 ? json::Value() : json::Value(id); }

}  // namespace

std::string_view state_of(const models::ModelView& view) {
  if (!view.model.enabled) return "off";
  switch (view.figures.state) {
    case models::ModelState::ready:
      return "ready";
    case models::ModelState::loading:
      return "loading";
    case models::ModelState::resting:
      return "resting";
    case models::ModelState::unreachable:
      return "unreachable";
  }
  return "";
}

json::Object object_of(const models::ModelView& view) {
  const auto& model = view.model;
  return {{"slug", model.slug},
          {"name", model.name},
          {"origin", model.origin},
          {"licence", model.licence},
          {"languages", texts_of(model.languages)},
          {"context_tokens", model.context_tokens},
          {"prompt_price_ore", model.prompt_price_ore},
          {"answer_price_ore", model.answer_price_ore},
          {"cleared_for", model::name_of(model.cleared_for)},
          {"runs_at", model.runs_at},
          {"from_configuration", view.from_configuration},
          {"state", state_of(view)},
          {"running", view.figures.running},
          {"waiting", view.figures.waiting}};
}

json::Object object_for_operator(const models::ModelView& view) {
  const auto& model = view.model;
  json::Array organisations;
  for (const auto organisation : model.organisations) organisations.emplace_back(organisation.value);
  auto object = object_of(view);
  object["failure"] = failure_of(view.figures.error);
  object["base_url"] = model.base_url;
  object["file"] = model.file;
  object["server_model"] = model.server_model;
  object["has_key"] = !model.sealed_key.empty();
  object["ca_file"] = model.ca_file;
  object["requests_at_once"] = model.requests_at_once;
  object["enabled"] = model.enabled;
  object["organisations"] = std::move(organisations);
  return object;
}

json::Object object_of(const models::TryOut& tried) {
  return {{"answer", tried.answer},
          {"first_word_ms", tried.first_word.count()},
          {"ms", tried.took.count()},
          {"prompt_tokens", tried.tokens.prompt},
          {"answer_tokens", tried.tokens.answer}};
}

json::Object object_of(const model::ModelsChosen& chosen) {
  return {{"organisation", id_or_null(chosen.organisation.value)},
          {"space", id_or_null(chosen.space.value)},
          {"task", chosen.task},
          {"models", texts_of(chosen.slugs)}};
}

json::Object object_of(const model::ModelUse& use) {
  return {{"model", use.slug},
          {"requests", use.requests},
          {"prompt_tokens", use.prompt_tokens},
          {"answer_tokens", use.answer_tokens},
          {"priced_tokens", use.priced_tokens},
          {"cost_ore", (use.cost_micro_ore + k_micro - 1) / k_micro}};
}

}  // namespace svea::api
