// /health: for whoever watches over the process.
#include "api/language_model_objects.h"
#include "api/resources.h"

namespace svea::api {
namespace {

// While one of them is being loaded, others or Grund answer: it says nothing of whether Svea is ready.
json::Array local_models(const models::Registry& registry) {
  json::Array models;
  for (const auto& view : registry.all())
    if (view.model.enabled && !view.model.file.empty())
      models.push_back({{"name", view.model.name}, {"state", state_of(view)}});
  return models;
}

}  // namespace

void add_health(http::Router& router, Services& services) {
  const auto live = [](http::Request&) -> Result<http::Response> {
    return json_of(200, {{"status", "live"}});
  };
  const auto ready = [&services](http::Request&) -> Result<http::Response> {
    TRY(services.readiness());
    return json_of(200, {{"status", "ready"}, {"local_models", local_models(services.models)}});
  };
  router.add({.pattern = "/health/live", .handler = live, .audience = http::Audience::anyone});
  router.add({.pattern = "/health/ready", .handler = ready, .audience = http::Audience::anyone});
}

}  // namespace svea::api
