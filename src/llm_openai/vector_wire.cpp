#include "llm_openai/vector_wire.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

#include "base/limits.h"
#include "crypto/base64.h"
#include "json/json.h"
#include "llm_openai/errors.h"

namespace svea::llm_openai {
namespace {

static_assert(std::endian::native == std::endian::little, "vectors in Base64 are little-endian");

json::Array strings(std::span<const std::string> texts, std::string_view prefix) {
  json::Array array;
  for (const std::string& text : texts) array.emplace_back(std::string(prefix) + text);
  return array;
}

Result<llm::Vector> from_numbers(const json::Array& numbers) {
  llm::Vector vector;
  vector.reserve(numbers.size());
  for (const auto& number : numbers)
    vector.push_back(static_cast<float>(TRY(json::as<double>(number, "embedding"))));
  return vector;
}

Result<llm::Vector> from_base64(const std::string& text) {
  const auto bytes = crypto::from_base64(text);
  if (!bytes || bytes->size() % sizeof(float) != 0) return fail_broken("a vector is not Base64 of floats");
  llm::Vector vector(bytes->size() / sizeof(float));
  std::memcpy(vector.data(), bytes->data(), bytes->size());
  return vector;
}

Result<llm::Vector> read_vector(const json::Object& item) {
  const auto* value = item.if_contains("embedding");
  const bool is_text = value != nullptr && value->is_string();
  auto vector = TRY(is_text ? from_base64(TRY(json::get<std::string>(item, "embedding")))
                            : from_numbers(*TRY(json::get<const json::Array*>(item, "embedding"))));
  if (vector.empty() || vector.size() > limits::k_vector_numbers_max)
    return fail_broken("a vector has no numbers, or more than the limit");
  if (!std::ranges::all_of(vector, [](float number) { return std::isfinite(number); }))
    return fail_broken("a vector holds a number that is not finite");
  return vector;
}

// What the server says of each text, by the text's number: `read` of the items that the list `name` holds.
template <typename T, typename Read>
Result<std::vector<T>> read_list(std::string_view text, const char* name, std::size_t count, Read read) {
  const auto object = TRY(json::parse_object(text));
  const auto* items = TRY(json::get<const json::Array*>(object, name));
  std::vector<std::optional<T>> found(count);
  for (const auto& value : *items) {
    const auto* item = TRY(json::as<const json::Object*>(value, name));
    const auto index = TRY(json::get<std::int64_t>(*item, "index"));
    if (index < 0 || static_cast<std::size_t>(index) >= count)
      return fail_broken("an index beyond the texts");
    found[static_cast<std::size_t>(index)] = TRY(read(*item));
  }
  std::vector<T> all;
  for (auto& one : found) {
    if (!one) return fail_broken("a text is missing in the reply");
    all.push_back(*std::move(one));
  }
  return all;
}

template <typename T>
Result<T> or_broken(Result<T> read) {
  if (!read && read.error().code != "model_broken_reply")
    return fail_broken(read.error().code + ": " + read.error().detail);
  return read;
}

}  // namespace

std::string embeddings_body(std::string_view model, std::span<const std::string> texts,
                            std::string_view prefix) {
  return json::serialise(
      json::Object{{"model", model}, {"input", strings(texts, prefix)}, {"encoding_format", "float"}});
}

Result<std::vector<llm::Vector>> read_embeddings(std::string_view text, std::size_t count) {
  auto vectors = TRY(or_broken(read_list<llm::Vector>(text, "data", count, read_vector)));
  for (const llm::Vector& vector : vectors)
    if (vector.size() != vectors.front().size()) return fail_broken("the vectors differ in dimension");
  return vectors;
}

std::string rerank_body(std::string_view model, std::string_view question,
                        std::span<const std::string> texts) {
  json::Object body{{"query", question}, {"documents", strings(texts, "")}, {"top_n", texts.size()}};
  if (!model.empty()) body["model"] = model;
  return json::serialise(body);
}

Result<std::vector<double>> read_scores(std::string_view text, std::size_t count) {
  return or_broken(read_list<double>(text, "results", count, [](const json::Object& item) -> Result<double> {
    const double score = TRY(json::get<double>(item, "relevance_score"));
    if (!std::isfinite(score)) return fail_broken("a score is not finite");
    return score;
  }));
}

}  // namespace svea::llm_openai
