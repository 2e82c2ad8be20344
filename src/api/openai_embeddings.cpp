// /v1/embeddings: texts as vectors, for clients of the OpenAI interface.
#include <algorithm>
#include <bit>
#include <cmath>

#include <fmt/format.h>

#include "api/caller.h"
#include "api/read.h"
#include "api/resources.h"
#include "crypto/base64.h"

namespace svea::api {
namespace {

// The interface's own limit.
constexpr std::size_t k_texts_max = 2048;
// No embedder tells how it counts; about right for Swedish and English.
constexpr std::size_t k_bytes_per_token = 4;

struct Wish {
  std::vector<std::string> texts;
  llm::TextRole role = llm::TextRole::passage;
  std::optional<std::int64_t> dimensions;
  bool as_base64 = false;
};

Result<std::vector<std::string>> texts_in(const json::Object& body) {
  const auto* const input = body.if_contains("input");
  std::vector<std::string> texts;
  if (input == nullptr || !input->is_array()) {
    texts.push_back(TRY(json::get<std::string>(body, "input")));
  } else {
    for (const auto& value : input->get_array()) texts.push_back(TRY(json::as<std::string>(value, "input")));
  }
  const bool has_empty = std::ranges::any_of(texts, [](const auto& text) { return text.empty(); });
  if (texts.empty() || texts.size() > k_texts_max || has_empty)
    return fail(ErrorKind::invalid_input, "input_invalid",
                {fmt::format("”input” ska vara 1–{} texter, och ingen tom.", k_texts_max),
                 fmt::format("“input” must be 1–{} texts, and none empty.", k_texts_max)});
  return texts;
}

Result<Wish> wish_in(const json::Object& body) {
  Wish wish;
  wish.texts = TRY(texts_in(body));
  wish.dimensions = TRY(json::find<std::int64_t>(body, "dimensions"));
  const auto format = TRY(json::find<std::string>(body, "encoding_format")).value_or("float");
  if (format != "float" && format != "base64")
    return fail(
        ErrorKind::invalid_input, "encoding_unknown",
        {"”encoding_format” ska vara float eller base64.", "“encoding_format” must be float or base64."});
  wish.as_base64 = format == "base64";
  if (const auto own = TRY(json::find<const json::Object*>(body, "svea"))) {
    const auto role = TRY(json::find<std::string>(**own, "role")).value_or("passage");
    if (role == "question") wish.role = llm::TextRole::question;
  }
  return wish;
}

Status check_model(const Services& services, const std::string& name) {
  if (services.embedder == nullptr)
    return fail(ErrorKind::unavailable, "embedder_missing",
                {"Ingen modell för vektorer är inkopplad. Be den som driver Svea att koppla in en.",
                 "No embedding model is connected. Ask those who run Svea to connect one."});
  if (name == services.embedding_model) return {};
  return fail(
      ErrorKind::not_found, "model_not_found",
      {fmt::format("Vektorer räknas här av modellen ”{}”. Begär den.", services.embedding_model),
       fmt::format("Vectors are made by the model “{}” here. Ask for that.", services.embedding_model)});
}

// The first so many numbers, of length 1 again: what models trained for it (Kusupati et al., 2022) allow.
Status shorten(llm::Vector& vector, std::int64_t dimensions) {
  if (dimensions < 1 || static_cast<std::size_t>(dimensions) > vector.size())
    return fail(
        ErrorKind::invalid_input, "dimensions_invalid",
        {fmt::format("Modellens vektorer har {} tal. Välj högst så många.", vector.size()),
         fmt::format("The model's vectors have {} numbers. Choose at most that many.", vector.size())});
  if (static_cast<std::size_t>(dimensions) == vector.size()) return {};
  vector.resize(static_cast<std::size_t>(dimensions));
  double squares = 0;
  for (const float number : vector) squares += double{number} * double{number};
  if (squares > 0)
    for (float& number : vector) number = static_cast<float>(number / std::sqrt(squares));
  return {};
}

json::Value value_of(const llm::Vector& vector, bool as_base64) {
  static_assert(std::endian::native == std::endian::little, "the interface's Base64 is of such floats");
  if (as_base64)
    return json::Value(
        crypto::to_base64({reinterpret_cast<const char*>(vector.data()), vector.size() * sizeof(float)}));
  return json::Value(json::Array(vector.begin(), vector.end()));
}

std::int64_t tokens_in(const std::vector<std::string>& texts) {
  std::size_t tokens = 0;
  for (const auto& text : texts) tokens += (text.size() + k_bytes_per_token - 1) / k_bytes_per_token;
  return static_cast<std::int64_t>(tokens);
}

Result<http::Response> embed(Services& services, http::Request& request) {
  const auto body = TRY(body_of(request));
  const auto model = TRY(json::get<std::string>(body, "model"));
  const auto wish = TRY(wish_in(body));
  TRY(check_model(services, model));
  const auto& key = caller_of(request).key;
  auto& meter = services.identity.key_meter;
  if (key) TRY(meter.check_budget(*key));
  auto vectors = TRY(services.embedder->embed(wish.texts, wish.role, {}));

  json::Array data;
  for (auto& vector : vectors) {
    if (wish.dimensions) TRY(shorten(vector, *wish.dimensions));
    data.push_back(json::Object{{"object", "embedding"},
                                {"index", static_cast<std::int64_t>(data.size())},
                                {"embedding", value_of(vector, wish.as_base64)}});
  }
  const auto tokens = tokens_in(wish.texts);
  if (key) meter.add(key->id, {1, tokens, 0});
  return json_of(200, {{"object", "list"},
                       {"data", std::move(data)},
                       {"model", model},
                       {"usage", json::Object{{"prompt_tokens", tokens}, {"total_tokens", tokens}}}});
}

}  // namespace

void add_openai_embeddings(http::Router& router, Services& services) {
  router.add({.method = http::Method::post,
              .pattern = "/v1/embeddings",
              .handler = with(services, embed),
              .lane = http::Lane::slow});
}

}  // namespace svea::api
