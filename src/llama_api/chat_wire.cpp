#include "llama_api/chat_wire.h"

#include <fmt/format.h>

#include "json/json.h"
#include "llama/json_grammar.h"
#include "llama/limits.h"

namespace svea::llama_api {
namespace {

std::unexpected<Error> invalid(std::string_view sv, std::string_view en) {
  return fail(ErrorKind::invalid_input, "chat_invalid", {std::string(sv), std::string(en)});
}

// Text, or a list of parts of which all are text.
Result<std::string> content_of(const json::Object& message) {
  const auto* content = message.if_contains("content");
  if (content == nullptr || content->is_null()) return std::string();
  if (content->is_string()) return TRY(json::as<std::string>(*content, "content"));
  std::string text;
  for (const auto& value : *TRY(json::as<const json::Array*>(*content, "content"))) {
    const auto* part = TRY(json::as<const json::Object*>(value, "content[]"));
    const auto type = TRY(json::get<std::string>(*part, "type"));
    if (type != "text")
      return invalid("Modellen läser bara text. Ta bort bilder och annat ur meddelandet.",
                     "The model reads text only. Take pictures and the like out of the message.");
    text += TRY(json::get<std::string>(*part, "text"));
  }
  return text;
}

Result<llama::Message> read_message(const json::Object& object) {
  auto role = TRY(json::get<std::string>(object, "role"));
  if (role == "developer") role = "system";
  if (role != "system" && role != "user" && role != "assistant")
    return invalid("Ett meddelande ska ha rollen system, user eller assistant.",
                   "A message's role must be system, user or assistant.");
  return llama::Message{.role = std::move(role), .content = TRY(content_of(object))};
}

Result<std::vector<std::string>> read_stops(const json::Object& object) {
  const auto* stop = object.if_contains("stop");
  std::vector<std::string> stops;
  if (stop == nullptr || stop->is_null()) return stops;
  if (stop->is_string()) {
    stops.push_back(TRY(json::as<std::string>(*stop, "stop")));
  } else {
    for (const auto& value : *TRY(json::as<const json::Array*>(*stop, "stop")))
      stops.push_back(TRY(json::as<std::string>(value, "stop[]")));
  }
  if (stops.size() > llama::limits::k_stops_max)
    return invalid("För många stopptexter.", "Too many stop texts.");
  for (const std::string& text : stops)
    if (text.empty() || text.size() > llama::limits::k_stop_bytes_max)
      return invalid("En stopptext är tom eller för lång.", "A stop text is empty or too long.");
  return stops;
}

Result<std::string> read_grammar(const json::Object& object) {
  const auto format = TRY(json::find<const json::Object*>(object, "response_format"));
  if (!format) return std::string();
  const auto type = TRY(json::get<std::string>(**format, "type"));
  if (type == "text") return std::string();
  if (type == "json_object") return llama::grammar_of_any_object();
  if (type != "json_schema")
    return invalid("response_format ska vara text, json_object eller json_schema.",
                   "response_format must be text, json_object or json_schema.");
  const auto* named = TRY(json::get<const json::Object*>(**format, "json_schema"));
  return llama::grammar_of(*TRY(json::get<const json::Object*>(*named, "schema")));
}

Result<llama::Task> read_task(const json::Object& object) {
  llama::Task task;
  const auto newer = TRY(json::find<std::int64_t>(object, "max_completion_tokens"));
  const auto older = TRY(json::find<std::int64_t>(object, "max_tokens"));
  const auto most = newer ? newer : older;
  if (most && (*most < 1 || *most > 1'000'000))
    return invalid("max_tokens ska vara minst 1.", "max_tokens must be at least 1.");
  task.answer_tokens_max = static_cast<int>(most.value_or(0));
  task.sampling.temperature = TRY(json::find<double>(object, "temperature")).value_or(1.0);
  task.sampling.top_p = TRY(json::find<double>(object, "top_p")).value_or(1.0);
  if (!(task.sampling.temperature >= 0 && task.sampling.temperature <= 2))
    return invalid("temperature ska vara mellan 0 och 2.", "temperature must be between 0 and 2.");
  if (!(task.sampling.top_p > 0 && task.sampling.top_p <= 1))
    return invalid("top_p ska vara över 0 och högst 1.", "top_p must be above 0 and at most 1.");
  task.sampling.seed = static_cast<std::uint32_t>(TRY(json::find<std::int64_t>(object, "seed")).value_or(0));
  task.sampling.grammar = TRY(read_grammar(object));
  task.stops = TRY(read_stops(object));
  task.looks_up = TRY(json::find<bool>(object, "look_up")).value_or(true);
  return task;
}

json::Object usage_of(const llama::Figures& figures) {
  return {{"prompt_tokens", figures.prompt_tokens},
          {"completion_tokens", figures.answer_tokens},
          {"total_tokens", figures.prompt_tokens + figures.answer_tokens},
          {"prompt_tokens_details", json::Object{{"cached_tokens", figures.reused_tokens}}},
          {"completion_tokens_details",
           json::Object{{"accepted_prediction_tokens", figures.right_guesses},
                        {"rejected_prediction_tokens", figures.guessed_tokens - figures.right_guesses}}}};
}

std::string_view name_of(llama::Ending ending) {
  return ending == llama::Ending::complete ? "stop" : "length";
}

json::Object object_of(const ChatHead& head, std::string_view kind, json::Array choices) {
  return {{"id", head.id},
          {"object", kind},
          {"created", head.created_s},
          {"model", head.model},
          {"choices", std::move(choices)}};
}

std::string event(const json::Object& object) { return fmt::format("data: {}\n\n", json::serialise(object)); }

std::string chunk(const ChatHead& head, json::Object delta, json::Value finish_reason) {
  return event(object_of(
      head, "chat.completion.chunk",
      {json::Object{
          {"index", 0}, {"delta", std::move(delta)}, {"finish_reason", std::move(finish_reason)}}}));
}

}  // namespace

Result<ChatAsk> read_chat(std::string_view body) {
  const auto object = TRY(json::parse_object(body));
  ChatAsk ask;
  for (const auto& value : *TRY(json::get<const json::Array*>(object, "messages")))
    ask.messages.push_back(TRY(read_message(*TRY(json::as<const json::Object*>(value, "messages[]")))));
  if (ask.messages.empty())
    return invalid("Det finns inget meddelande att svara på.", "There is no message to answer.");
  ask.task = TRY(read_task(object));
  ask.streams = TRY(json::find<bool>(object, "stream")).value_or(false);
  if (const auto options = TRY(json::find<const json::Object*>(object, "stream_options")))
    ask.tells_usage = TRY(json::find<bool>(**options, "include_usage")).value_or(false);
  return ask;
}

std::string whole_answer(const ChatHead& head, std::string_view text, const llama::Answer& answer) {
  auto object = object_of(head, "chat.completion",
                          {json::Object{{"index", 0},
                                        {"message", json::Object{{"role", "assistant"}, {"content", text}}},
                                        {"finish_reason", name_of(answer.ending)}}});
  object["usage"] = usage_of(answer.figures);
  return json::serialise(object);
}

std::string first_event(const ChatHead& head) {
  return chunk(head, {{"role", "assistant"}, {"content", ""}}, nullptr);
}

std::string text_event(const ChatHead& head, std::string_view text) {
  return chunk(head, {{"content", text}}, nullptr);
}

std::string last_events(const ChatHead& head, const llama::Answer& answer, bool tells_usage) {
  std::string events = chunk(head, {}, json::Value(name_of(answer.ending)));
  if (tells_usage) {
    auto counts = object_of(head, "chat.completion.chunk", {});
    counts["usage"] = usage_of(answer.figures);
    events += event(counts);
  }
  return events + "data: [DONE]\n\n";
}

std::string error_body(const Error& error) {
  return json::serialise(json::Object{{"error", json::Object{{"message", error.sentence.en},
                                                             {"message_sv", error.sentence.sv},
                                                             {"type", "svea_error"},
                                                             {"param", nullptr},
                                                             {"code", error.code}}}});
}

std::string error_events(const Error& error) { return fmt::format("data: {}\n\n", error_body(error)); }

}  // namespace svea::llama_api
