#include "base/limits.h"
#include "json/json.h"
#include "llama_api/routes.h"

namespace svea::llama_api {
namespace {

Result<std::vector<std::string>> read_texts(const json::Object& object) {
  const auto* input = object.if_contains("input");
  std::vector<std::string> texts;
  if (input != nullptr && input->is_string()) {
    texts.push_back(TRY(json::as<std::string>(*input, "input")));
  } else {
    for (const auto& value : *TRY(json::get<const json::Array*>(object, "input")))
      texts.push_back(TRY(json::as<std::string>(value, "input[]")));
  }
  if (texts.empty() || texts.size() > limits::k_embedding_texts_max)
    return fail(
        ErrorKind::too_large, "embedding_texts",
        {"Skicka minst en text och högst 64 åt gången.", "Send at least one text and at most 64 at a time."});
  return texts;
}

json::Array numbers_of(const std::vector<float>& vector) {
  json::Array numbers;
  for (const float number : vector) numbers.emplace_back(number);
  return numbers;
}

}  // namespace

http::Handler embeddings_handler(const Worker& worker) {
  return [worker](http::Request& request) -> Result<http::Response> {
    if (worker.embedder == nullptr)
      return fail(ErrorKind::unsupported, "embeddings_off",
                  {"Den här modellen är startad utan inbäddningar. Starta svea-llama med --embeddings.",
                   "This model was started without embeddings. Start svea-llama with --embeddings."});
    const auto object = TRY(json::parse_object(request.body));
    const auto texts = TRY(read_texts(object));
    json::Array data;
    std::size_t tokens = 0;
    for (const std::string& text : texts) {
      const auto embedded = TRY(worker.embedder->embed(text));
      tokens += embedded.tokens;
      data.push_back(json::Object{
          {"object", "embedding"}, {"index", data.size()}, {"embedding", numbers_of(embedded.vector)}});
    }
    return http::json_response(
        200, json::serialise(
                 json::Object{{"object", "list"},
                              {"data", std::move(data)},
                              {"model", worker.name},
                              {"usage", json::Object{{"prompt_tokens", tokens}, {"total_tokens", tokens}}}}));
  };
}

}  // namespace svea::llama_api
