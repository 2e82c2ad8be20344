// /model-choices: which models write, in what order; the operator for the installation, administrators for
// their organisations.
#include <algorithm>

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/language_model_objects.h"
#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

// A chain that nobody reads to its end.
constexpr std::size_t k_models_max = 20;

std::unexpected<Error> choice_invalid() {
  return fail(ErrorKind::invalid_input, "model_choice_invalid",
              {"Valet går inte att använda. Ange högst 20 språkmodeller som organisationen får använda, var "
               "och en en gång.",
               "The choice cannot be used. Give at most 20 language models that the organisation may use, "
               "each once."});
}

Status check_models(Services& services, const model::ModelsChosen& chosen) {
  if (chosen.slugs.size() > k_models_max) return choice_invalid();
  for (auto slug = chosen.slugs.begin(); slug != chosen.slugs.end(); ++slug) {
    const auto view = services.models.find(*slug);
    if (!view || std::find(chosen.slugs.begin(), slug, *slug) != slug) return choice_invalid();
    const auto& open_to = view->model.organisations;
    if (chosen.organisation && !open_to.empty() &&
        std::ranges::find(open_to, chosen.organisation) == open_to.end())
      return choice_invalid();
  }
  return {};
}

Result<http::Response> list(Services& services, model::OrganisationId organisation) {
  json::Array choices;
  for (const auto& chosen : TRY(services.record.language_models().choices()))
    if (chosen.organisation == organisation || !chosen.organisation) choices.push_back(object_of(chosen));
  return json_of(200, {{"choices", std::move(choices)}});
}

Result<http::Response> choose(Services& services, http::Request& request,
                              model::OrganisationId organisation) {
  const auto body = TRY(body_of(request));
  model::ModelsChosen chosen{.organisation = organisation};
  chosen.space = {TRY(json::find<std::int64_t>(body, "space")).value_or(0)};
  chosen.task = TRY(json::find<std::string>(body, "task")).value_or("");
  for (const auto& value : *TRY(json::get<const json::Array*>(body, "models")))
    chosen.slugs.push_back(TRY(json::as<std::string>(value, "models")));
  TRY(check_models(services, chosen));
  TRY(services.record.language_models().choose(chosen));
  TRY(services.models.refresh());
  request.note = AuditNote{.subject = "model choice", .organisation = organisation};
  return list(services, organisation);
}

Result<http::Response> list_of_installation(Services& services, http::Request& request) {
  if (!caller_of(request).rights.may_operate()) return not_allowed();
  return list(services, {});
}

Result<http::Response> choose_for_installation(Services& services, http::Request& request) {
  if (!caller_of(request).rights.may_operate()) return not_allowed();
  return choose(services, request, {});
}

Result<http::Response> list_of_organisation(Services& services, http::Request& request) {
  return list(services, TRY(administered_organisation(request)));
}

Result<http::Response> choose_for_organisation(Services& services, http::Request& request) {
  return choose(services, request, TRY(administered_organisation(request)));
}

}  // namespace

void add_model_choices(http::Router& router, Services& services) {
  using http::Method;
  const std::string installation = path("/model-choices");
  const std::string organisation = path("/organisations/{organisation}/model-choices");
  router.add(
      {.method = Method::get, .pattern = installation, .handler = with(services, list_of_installation)});
  router.add({.method = Method::put,
              .pattern = installation,
              .handler = with(services, choose_for_installation),
              .action = "models_chosen"});
  router.add(
      {.method = Method::get, .pattern = organisation, .handler = with(services, list_of_organisation)});
  router.add({.method = Method::put,
              .pattern = organisation,
              .handler = with(services, choose_for_organisation),
              .action = "models_chosen"});
}

}  // namespace svea::api
