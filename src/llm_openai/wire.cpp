#include "llm_openai/wire.h"

#include <algorithm>

#include "json/json.h"
#include "llm_openai/errors.h"

namespace svea::llm_openai {
namespace {

std::string_view role_name(llm::ChatRole role) {
  switch (role) {
    case llm::ChatRole::system:
      return "system";
    case llm::ChatRole::user:
      return "user";
    case llm::ChatRole::assistant:
      return "assistant";
  }
  return "user";
}

// The text of a choice: under "delta" in a stream, under "message" in a whole reply.
Result<std::string> text_of(const json::Object& choice) {
  for (const auto* const member : {"delta", "message"}) {
    const auto holder = TRY(json::find<const json::Object*>(choice, member));
    if (holder) return TRY(json::find<std::string>(**holder, "content")).value_or("");
  }
  return std::string();
}

// What servers say of themselves beside the text is believed as far as it has the promised form.
std::int64_t count_in(const json::Object& usage, std::string_view member) {
  const auto count = json::find<std::int64_t>(usage, member);
  return count ? std::max<std::int64_t>(count->value_or(0), 0) : 0;
}

std::optional<llm::TokenCounts> tokens_of(const json::Object& object) {
  const auto usage = json::find<const json::Object*>(object, "usage");
  if (!usage || !*usage) return std::nullopt;
  llm::TokenCounts tokens{.prompt = count_in(***usage, "prompt_tokens"),
                          .answer = count_in(***usage, "completion_tokens")};
  const auto details = json::find<const json::Object*>(***usage, "prompt_tokens_details");
  if (details && *details) tokens.prompt_reused = count_in(***details, "cached_tokens");
  return tokens;
}

// The shape of the answer (the OpenAI interface's "structured outputs").
json::Object response_format(std::string_view schema) {
  auto parsed = json::parse_object(schema);
  if (!parsed) return {{"type", "json_object"}};
  return {{"type", "json_schema"},
          {"json_schema", json::Object{{"name", "svar"}, {"strict", true}, {"schema", *std::move(parsed)}}}};
}

Result<Chunk> chunk_of(const json::Object& object) {
  Chunk chunk;
  chunk.tokens = tokens_of(object);
  // A chunk without choices is legal: some servers end with one that counts tokens.
  const auto choices = TRY(json::find<const json::Array*>(object, "choices"));
  if (!choices || (*choices)->empty()) return chunk;
  const auto* choice = TRY(json::as<const json::Object*>((*choices)->front(), "choices[0]"));
  chunk.text = TRY(text_of(*choice));
  const auto reason = TRY(json::find<std::string>(*choice, "finish_reason"));
  chunk.is_last = reason.has_value();
  chunk.was_cut = reason == "length";
  return chunk;
}

Result<std::string> first_model_of(std::string_view text) {
  const auto object = TRY(json::parse_object(text));
  const auto* models = TRY(json::get<const json::Array*>(object, "data"));
  if (models->empty()) return fail_broken("the server lists no model");
  const auto* first = TRY(json::as<const json::Object*>(models->front(), "data[0]"));
  return TRY(json::get<std::string>(*first, "id"));
}

}  // namespace

std::string chat_body(std::string_view model, const llm::ChatRequest& request) {
  json::Array messages;
  for (const auto& message : request.messages)
    messages.push_back(json::Object{{"role", role_name(message.role)}, {"content", message.content}});
  json::Object body{{"model", model},
                    {"messages", std::move(messages)},
                    {"max_tokens", request.answer_tokens_max},
                    {"temperature", request.temperature},
                    {"stream", true},
                    {"stream_options", json::Object{{"include_usage", true}}}};
  if (!request.json_schema.empty()) body["response_format"] = response_format(request.json_schema);
  if (!request.stop.empty()) body["stop"] = json::Array(request.stop.begin(), request.stop.end());
  return json::serialise(body);
}

Result<Chunk> read_chunk(std::string_view text) {
  const auto object = json::parse_object(text);
  if (!object) return fail_broken(object.error().detail);
  if (const auto* error = object->if_contains("error"); error != nullptr && !error->is_null())
    return fail_refused("in the stream: " + error_message(text));
  auto chunk = chunk_of(*object);
  if (!chunk) return fail_broken(chunk.error().code);
  return chunk;
}

Result<std::string> read_first_model(std::string_view text) {
  auto name = first_model_of(text);
  if (!name) return fail_broken(name.error().code);
  return name;
}

std::string error_message(std::string_view body) {
  constexpr std::size_t k_shown_bytes_max = 300;
  if (const auto object = json::parse_object(body))
    if (const auto error = json::find<const json::Object*>(*object, "error"); error && *error)
      if (auto message = json::get<std::string>(***error, "message"))
        return message->substr(0, k_shown_bytes_max);
  return std::string(body.substr(0, k_shown_bytes_max));
}

}  // namespace svea::llm_openai
