#include "json/json.h"
#include "llama_api/chat_wire.h"
#include "llama_api/routes.h"

namespace svea::llama_api {

http::Handler tokenize_handler(const Worker& worker) {
  return [worker](http::Request& request) -> Result<http::Response> {
    const auto object = TRY(json::parse_object(request.body));
    const llama::Model& model = worker.engine != nullptr ? worker.engine->model() : worker.embedder->model();
    const auto content = TRY(json::find<std::string>(object, "content"));
    const auto tokens = content ? TRY(model.tokens_of(*content))
                                : TRY(model.prompt_of(TRY(read_chat(request.body)).messages));
    json::Array numbers;
    for (const llama::Token token : tokens) numbers.emplace_back(token);
    return http::json_response(
        200, json::serialise(json::Object{{"tokens", std::move(numbers)}, {"count", tokens.size()}}));
  };
}

}  // namespace svea::llama_api
