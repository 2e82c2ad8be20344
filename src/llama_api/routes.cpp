#include "llama_api/routes.h"

#include "http/problem.h"
#include "json/json.h"
#include "llama_api/chat_wire.h"

namespace svea::llama_api {
namespace {

http::Handler health_handler(const Worker& worker) {
  return [worker](http::Request& /*unused*/) -> Result<http::Response> {
    const auto load = worker.engine != nullptr ? worker.engine->load() : llama::Load{};
    return http::json_response(
        200, json::serialise(
                 json::Object{{"status", "ok"}, {"running", load.running}, {"waiting", load.waiting}}));
  };
}

http::Handler models_handler(const Worker& worker) {
  return [worker](http::Request& /*unused*/) -> Result<http::Response> {
    json::Object model{{"id", worker.name}, {"object", "model"}, {"created", 0}, {"owned_by", "svea"}};
    if (worker.engine != nullptr) model["context_length"] = worker.engine->room();
    return http::json_response(
        200, json::serialise(json::Object{{"object", "list"}, {"data", json::Array{std::move(model)}}}));
  };
}

// An error becomes OpenAI's form of one instead of a problem.
http::Handler in_openai_form(http::Handler handler) {
  return [handler = std::move(handler)](http::Request& request) -> Result<http::Response> {
    auto response = handler(request);
    if (response) return response;
    const int status = http::status_of(response.error());
    auto answer = http::json_response(status, error_body(response.error()));
    answer.problem = response.error().code;
    if (status == 503) answer.headers.set("Retry-After", "5");
    return answer;
  };
}

http::Route route(http::Method method, std::string pattern, http::Handler handler, http::Lane lane) {
  return {.method = method,
          .pattern = std::move(pattern),
          .handler = in_openai_form(std::move(handler)),
          .audience = http::Audience::anyone,
          .lane = lane};
}

}  // namespace

http::Router make_routes(const Worker& worker) {
  using enum http::Method;
  http::Router router;
  router.add(route(get, "/health", health_handler(worker), http::Lane::quick));
  router.add(route(get, "/v1/models", models_handler(worker), http::Lane::quick));
  router.add(route(post, "/v1/chat/completions", chat_handler(worker), http::Lane::slow));
  router.add(route(post, "/v1/embeddings", embeddings_handler(worker), http::Lane::slow));
  router.add(route(post, "/tokenize", tokenize_handler(worker), http::Lane::quick));
  return router;
}

}  // namespace svea::llama_api
