#include "api/openai_request.h"

#include <algorithm>

#include <fmt/format.h>

#include "api/openai_unsupported.h"
#include "api/read.h"

namespace svea::api {
namespace {

// What a model writes unless told otherwise, and what nobody waits longer for.
constexpr std::int64_t k_answer_tokens_default = 4096;
constexpr std::int64_t k_answer_tokens_max = 32'768;
// The interface's own limits.
constexpr double k_temperature_default = 1.0;
constexpr double k_temperature_max = 2.0;
constexpr std::size_t k_stops_max = 4;

std::unexpected<Error> out_of_range(std::string_view name, std::string_view range) {
  return fail(ErrorKind::invalid_input, "parameter_out_of_range",
              {fmt::format("”{}” ska vara {}. Rätta det och försök igen.", name, range),
               fmt::format("“{}” must be {}. Mend it and try again.", name, range)});
}

std::unexpected<Error> message_unsupported(std::string_view what) {
  return fail(ErrorKind::invalid_input, "message_unsupported",
              {fmt::format("Svea läser text i meddelanden, inte {}. Ta bort det och försök igen.", what),
               fmt::format("Svea reads text in messages, not {}. Remove it and try again.", what)});
}

Result<llm::ChatRole> role_named(const std::string& name) {
  if (name == "system" || name == "developer") return llm::ChatRole::system;
  if (name == "user") return llm::ChatRole::user;
  if (name == "assistant") return llm::ChatRole::assistant;
  return message_unsupported(name);
}

// A text, or parts that are all text.
Result<std::string> content_of(const json::Object& message) {
  const auto* const content = message.if_contains("content");
  if (content == nullptr || !content->is_array()) return json::get<std::string>(message, "content");
  std::string text;
  for (const auto& value : content->get_array()) {
    const auto& part = *TRY(json::as<const json::Object*>(value, "content"));
    const auto kind = TRY(json::get<std::string>(part, "type"));
    if (kind != "text") return message_unsupported(kind);
    text += TRY(json::get<std::string>(part, "text"));
  }
  return text;
}

Result<std::vector<llm::ChatMessage>> messages_in(const json::Object& body) {
  std::vector<llm::ChatMessage> messages;
  for (const auto& value : *TRY(json::get<const json::Array*>(body, "messages"))) {
    const auto& message = *TRY(json::as<const json::Object*>(value, "messages"));
    const auto role = TRY(role_named(TRY(json::get<std::string>(message, "role"))));
    auto content = TRY(content_of(message));
    messages.push_back({role, std::move(content)});
  }
  if (messages.empty())
    return fail(ErrorKind::invalid_input, "messages_missing",
                {"”messages” är tom. Skicka minst ett meddelande.", "“messages” is empty. Send a message."});
  return messages;
}

Result<int> answer_tokens_in(const json::Object& body) {
  auto tokens = TRY(json::find<std::int64_t>(body, "max_completion_tokens"));
  if (!tokens) tokens = TRY(json::find<std::int64_t>(body, "max_tokens"));
  if (tokens && *tokens < 1) return out_of_range("max_tokens", "≥ 1");
  return static_cast<int>(std::min(tokens.value_or(k_answer_tokens_default), k_answer_tokens_max));
}

Result<double> temperature_in(const json::Object& body) {
  const auto temperature = TRY(json::find<double>(body, "temperature")).value_or(k_temperature_default);
  if (temperature < 0 || temperature > k_temperature_max) return out_of_range("temperature", "0–2");
  return temperature;
}

Result<std::vector<std::string>> stops_in(const json::Object& body) {
  const auto* const stop = body.if_contains("stop");
  if (stop == nullptr || stop->is_null()) return std::vector<std::string>{};
  std::vector<std::string> stops;
  if (stop->is_string()) {
    stops.push_back(TRY(json::as<std::string>(*stop, "stop")));
    return stops;
  }
  for (const auto& value : *TRY(json::as<const json::Array*>(*stop, "stop")))
    stops.push_back(TRY(json::as<std::string>(value, "stop")));
  if (stops.size() > k_stops_max) return out_of_range("stop", "≤ 4");
  return stops;
}

// A JSON Schema; "" for free text.
Result<std::string> schema_in(const json::Object& body) {
  const auto format = TRY(json::find<const json::Object*>(body, "response_format"));
  if (!format) return "";
  const auto type = TRY(json::get<std::string>(**format, "type"));
  if (type == "text") return "";
  if (type == "json_object") return R"({"type":"object"})";
  if (type != "json_schema") return out_of_range("response_format.type", "text, json_object, json_schema");
  const auto& wrapped = *TRY(json::get<const json::Object*>(**format, "json_schema"));
  return json::serialise(*TRY(json::get<const json::Object*>(wrapped, "schema")));
}

Status read_own_fields(const json::Object& body, OpenAiChat& asked) {
  const auto own = TRY(json::find<const json::Object*>(body, "svea"));
  if (!own) return {};
  if (const auto documents = TRY(json::find<bool>(**own, "documents")))
    asked.with_documents = *documents || asked.with_documents;
  if (const auto organisation = TRY(json::find<std::int64_t>(**own, "organisation")))
    asked.organisation = model::OrganisationId{*organisation};
  if (const auto spaces = TRY(json::find<const json::Array*>(**own, "spaces"))) {
    asked.spaces = TRY(ids_in<model::SpaceId>(**spaces, "spaces"));
    asked.with_documents = asked.with_documents || !asked.spaces.empty();
  }
  return {};
}

// What an answer from documents is written by its own rules for.
std::vector<std::string> without_effect_in(const json::Object& body, const OpenAiChat& asked) {
  std::vector<std::string> names;
  for (const auto* const name : {"temperature", "max_tokens", "max_completion_tokens", "stop"})
    if (const auto* const value = body.if_contains(name); value != nullptr && !value->is_null())
      names.emplace_back(name);
  if (std::ranges::count(asked.chat.messages, llm::ChatRole::system, &llm::ChatMessage::role) > 0)
    names.emplace_back("messages[role=system]");
  return names;
}

}  // namespace

Result<OpenAiChat> read_openai_chat(const json::Object& body) {
  TRY(check_supported(body));
  OpenAiChat asked;
  asked.model = TRY(json::get<std::string>(body, "model"));
  if (asked.model.ends_with(k_documents_suffix)) {
    asked.model.resize(asked.model.size() - k_documents_suffix.size());
    asked.with_documents = true;
  }
  if (asked.model.starts_with(k_assistant_prefix)) {
    const auto id = number_in(std::string_view(asked.model).substr(k_assistant_prefix.size()));
    asked.assistant = model::LibraryEntryId{id.value_or(0)};  // 0: no assistant has that
  }
  if (asked.model == k_grund_model || asked.assistant) asked.with_documents = true;
  TRY(read_own_fields(body, asked));
  asked.chat.messages = TRY(messages_in(body));
  asked.chat.answer_tokens_max = TRY(answer_tokens_in(body));
  asked.chat.temperature = TRY(temperature_in(body));
  asked.chat.stop = TRY(stops_in(body));
  asked.chat.json_schema = TRY(schema_in(body));
  asked.streams = TRY(json::find<bool>(body, "stream")).value_or(false);
  asked.is_stored = TRY(json::find<bool>(body, "store")).value_or(false);
  if (const auto options = TRY(json::find<const json::Object*>(body, "stream_options")))
    asked.includes_usage = TRY(json::find<bool>(**options, "include_usage")).value_or(false);
  if (!asked.with_documents) return asked;
  // A schema is a promise to the program that reads the answer; it cannot be let go of quietly.
  if (!asked.chat.json_schema.empty()) return parameter_unsupported("response_format");
  asked.without_effect = without_effect_in(body, asked);
  return asked;
}

Result<OpenAiQuestion> question_in(const std::vector<llm::ChatMessage>& messages) {
  OpenAiQuestion found;
  for (const auto& message : messages) {
    if (message.role == llm::ChatRole::user) {
      if (!found.question.empty()) found.history.push_back({std::move(found.question), ""});
      found.question = message.content;
    } else if (message.role == llm::ChatRole::assistant && !found.question.empty()) {
      found.history.push_back({std::exchange(found.question, ""), message.content});
    }
  }
  if (found.question.empty())
    return fail(ErrorKind::invalid_input, "question_missing",
                {"Det sista meddelandet ska vara en fråga med rollen ”user”.",
                 "The last message must be a question with the role “user”."});
  std::erase_if(found.history, [](const answer::PastTurn& turn) { return turn.answer.empty(); });
  return found;
}

}  // namespace svea::api
