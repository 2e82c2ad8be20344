// /language-models: which models there are; the operator adds, changes and tries them.
#include <algorithm>

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/language_model_objects.h"
#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

// To others than the operator, a model exists that is in use and open to one of their organisations.
bool may_see(const access::Rights& rights, const models::ModelView& view) {
  if (rights.may_operate()) return true;
  const auto& open_to = view.model.organisations;
  return view.model.enabled &&
         (open_to.empty() || std::ranges::any_of(rights.organisations(), [&](const auto& own) {
            return std::ranges::find(open_to, own.first.id) != open_to.end();
          }));
}

json::Object shown(const http::Request& request, const models::ModelView& view) {
  return caller_of(request).rights.may_operate() ? object_for_operator(view) : object_of(view);
}

void note_model(http::Request& request, const std::string& slug) {
  request.note = AuditNote{.subject = "model " + slug};
}

Result<http::Response> list(Services& services, http::Request& request) {
  json::Array models;
  for (const auto& view : services.models.all())
    if (may_see(caller_of(request).rights, view)) models.push_back(shown(request, view));
  return json_of(200, {{"models", std::move(models)}});
}

// The model in the path as the record has it, for the operator.
Result<model::LanguageModel> find_editable(Services& services, http::Request& request) {
  if (!caller_of(request).rights.may_operate()) return not_allowed();
  const std::string slug(request.parameter("model"));
  if (slug == model::k_configured_model && services.models.find(slug))
    return fail(
        ErrorKind::conflict, "model_configured",
        {"Språkmodellen kommer från serverns konfiguration (SVEA_MODEL_URL). Ändra den där.",
         "The language model comes from the server's configuration (SVEA_MODEL_URL). Change it there."});
  auto model = TRY(services.record.language_models().find(slug));
  if (!model) return not_there();
  note_model(request, slug);
  return *std::move(model);
}

Result<http::Response> answer_with(Services& services, const http::Request& request, int status,
                                   const std::string& slug) {
  TRY(services.models.refresh());
  const auto view = services.models.find(slug);
  if (!view) return not_there();  // another operator was quicker
  return json_of(status, shown(request, *view));
}

Result<http::Response> create(Services& services, http::Request& request) {
  if (!caller_of(request).rights.may_operate()) return not_allowed();
  const auto body = TRY(body_of(request));
  model::LanguageModel model;
  model.slug = TRY(get_slug(body));
  TRY(read_language_model(body, services.seal, model));
  TRY(services.record.language_models().add(model));
  note_model(request, model.slug);
  return answer_with(services, request, 201, model.slug);
}

Result<http::Response> change(Services& services, http::Request& request) {
  auto model = TRY(find_editable(services, request));
  TRY(read_language_model(TRY(body_of(request)), services.seal, model));
  if (!TRY(services.record.language_models().change(model))) return not_there();
  return answer_with(services, request, 200, model.slug);
}

Result<http::Response> remove(Services& services, http::Request& request) {
  const auto model = TRY(find_editable(services, request));
  TRY(services.record.language_models().remove(model.slug));
  TRY(services.models.refresh());
  return http::no_content();
}

Result<http::Response> try_out(Services& services, http::Request& request) {
  if (!caller_of(request).rights.may_operate()) return not_allowed();
  const std::string slug(request.parameter("model"));
  note_model(request, slug);
  return json_of(200, object_of(TRY(services.models.try_out(slug, {}))));
}

}  // namespace

void add_language_models(http::Router& router, Services& services) {
  using http::Method;
  const std::string all = path("/language-models");
  const std::string one = path("/language-models/{model}");
  router.add({.method = Method::get, .pattern = all, .handler = with(services, list)});
  router.add(
      {.method = Method::post, .pattern = all, .handler = with(services, create), .action = "model_added"});
  router.add({.method = Method::patch,
              .pattern = one,
              .handler = with(services, change),
              .action = "model_changed"});
  router.add({.method = Method::remove,
              .pattern = one,
              .handler = with(services, remove),
              .action = "model_removed"});
  router.add({.method = Method::post,
              .pattern = one + "/test",
              .handler = with(services, try_out),
              .action = "model_tried"});
}

}  // namespace svea::api
