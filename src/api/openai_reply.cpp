#include "api/openai_reply.h"

#include <fmt/format.h>

#include "api/objects.h"
#include "api/openai_errors.h"
#include "http/problem.h"

namespace svea::api {
namespace {

std::string event_of(const json::Object& object) {
  return fmt::format("data: {}\n\n", json::serialise(object));
}

json::Object usage_of(const TokenTally& tally) {
  return {{"prompt_tokens", tally.prompt.load()},
          {"completion_tokens", tally.answer.load()},
          {"total_tokens", tally.prompt + tally.answer},
          {"prompt_tokens_details", json::Object{{"cached_tokens", tally.prompt_reused.load()}}}};
}

std::string_view finish_reason(const model::Turn& turn) {
  return std::ranges::count(turn.warnings, "answer_cut") > 0 ? "length" : "stop";
}

// What clients of Svea's own find beside the answer.
json::Object own_fields(const OpenAiReply& reply, const model::Turn& turn) {
  json::Object own;
  json::Array warnings;
  for (const auto& [code, sentence, kind] : reply.warnings)
    warnings.push_back(json::Object{{"code", code}, {"detail", sentence.sv}, {"detail_en", sentence.en}});
  own["warnings"] = std::move(warnings);
  if (reply.with_documents) {
    own["citations"] = array_of(turn.citations);
    own["refused"] = turn.refused;
    own["writer"] = turn.writer == model::Writer::grund ? "grund" : "model";
  }
  if (reply.conversation) own["conversation"] = reply.conversation.value;
  return own;
}

json::Object chunk_of(const OpenAiReply& reply, json::Array choices) {
  return {{"id", reply.id},
          {"object", "chat.completion.chunk"},
          {"created", reply.created},
          {"model", reply.model},
          {"choices", std::move(choices)}};
}

Error failure_of(const OpenAiReply& reply) {
  if (reply.warnings.empty()) return fail_internal("a turn failed without a word").error();
  const auto& last = reply.warnings.back();
  return {last.kind, last.code, last.sentence};
}

}  // namespace

DeltaEvents::DeltaEvents(const OpenAiReply& reply)
    : head_(fmt::format(
          R"(data: {{"id":"{}","object":"chat.completion.chunk","created":{},"model":{},"choices":[{{"index":0,"delta":{{)",
          reply.id, reply.created, json::serialise(json::Value(reply.model)))) {}

void DeltaEvents::append(std::string_view text, std::string& events) {
  events += head_;
  if (!std::exchange(has_begun_, true)) events += R"("role":"assistant",)";
  events += R"("content":)";
  events += json::serialise(json::Value(text));
  events += "},\"finish_reason\":null}]}\n\n";
}

std::string end_events(const OpenAiReply& reply, const model::Turn& turn) {
  if (turn.state == model::TurnState::failed) {
    const auto error = failure_of(reply);
    const auto response = openai_error(http::status_of(error), error.code, error.sentence);
    return fmt::format("data: {}\n\n", std::get<std::string>(response.body));
  }
  json::Object last{{"index", 0}, {"delta", json::Object{}}, {"finish_reason", finish_reason(turn)}};
  auto chunk = chunk_of(reply, {std::move(last)});
  chunk["svea"] = own_fields(reply, turn);
  auto events = event_of(chunk);
  if (reply.includes_usage) {
    auto counted = chunk_of(reply, {});
    counted["usage"] = usage_of(*reply.tally);
    events += event_of(counted);
  }
  return events += "data: [DONE]\n\n";
}

http::Response whole_response(const OpenAiReply& reply, const model::Turn& turn) {
  if (turn.state == model::TurnState::failed) {
    const auto error = failure_of(reply);
    return openai_error(http::status_of(error), error.code, error.sentence);
  }
  json::Object message{{"role", "assistant"}, {"content", turn.answer}, {"refusal", nullptr}};
  json::Object choice{{"index", 0},
                      {"message", std::move(message)},
                      {"logprobs", nullptr},
                      {"finish_reason", finish_reason(turn)}};
  const json::Object whole{{"id", reply.id},
                           {"object", "chat.completion"},
                           {"created", reply.created},
                           {"model", reply.model},
                           {"choices", json::Array{std::move(choice)}},
                           {"usage", usage_of(*reply.tally)},
                           {"svea", own_fields(reply, turn)}};
  return http::json_response(200, json::serialise(whole));
}

}  // namespace svea::api
