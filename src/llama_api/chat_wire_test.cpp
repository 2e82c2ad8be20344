#include "llama_api/chat_wire.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "json/json.h"
#include "must.h"

using namespace svea;
using namespace svea::llama_api;

namespace {

std::string refusal(std::string_view more) {
  const auto ask =
      read_chat(fmt::format(R"({{"messages": [{{"role": "user", "content": "Hej"}}], {}}})", more));
  return ask ? "" : ask.error().code;
}

}  // namespace

TEST_CASE("a request is read with all that shapes its answer") {
  const auto ask = must(read_chat(R"({"model": "x", "messages": [
      {"role": "developer", "content": "Var kort."},
      {"role": "user", "content": [{"type": "text", "text": "Hej "}, {"type": "text", "text": "du"}]},
      {"role": "assistant", "content": null}],
    "max_tokens": 7, "temperature": 0.5, "top_p": 0.9, "seed": 3, "stop": "\n", "stream": true,
    "stream_options": {"include_usage": true}, "look_up": false})"));
  REQUIRE(ask.messages.size() == 3);
  CHECK(ask.messages[0].role == "system");
  CHECK(ask.messages[1].content == "Hej du");
  CHECK(ask.messages[2].content == "");
  CHECK(ask.task.answer_tokens_max == 7);
  CHECK(ask.task.sampling.temperature == 0.5);
  CHECK(ask.task.sampling.top_p == 0.9);
  CHECK(ask.task.sampling.seed == 3);
  CHECK(ask.task.sampling.grammar == "");
  CHECK(ask.task.stops == std::vector<std::string>{"\n"});
  CHECK_FALSE(ask.task.looks_up);
  CHECK(ask.streams);
  CHECK(ask.tells_usage);
}

TEST_CASE("the newer name of the longest answer counts before the older") {
  const auto ask = must(read_chat(
      R"({"messages": [{"role": "user", "content": "x"}], "max_tokens": 7, "max_completion_tokens": 9})"));
  CHECK(ask.task.answer_tokens_max == 9);
}

TEST_CASE("answers in JSON get a grammar") {
  const std::string_view before = R"({"messages": [{"role": "user", "content": "x"}], "response_format": )";
  CHECK_FALSE(must(read_chat(fmt::format("{}{}", before, R"({"type": "json_object"}})")))
                  .task.sampling.grammar.empty());
  CHECK(must(read_chat(fmt::format("{}{}", before, R"({"type": "text"}})"))).task.sampling.grammar.empty());
  const auto by_schema = must(read_chat(fmt::format(
      "{}{}", before,
      R"({"type": "json_schema", "json_schema": {"name": "n", "schema": {"type": "boolean"}}}})")));
  CHECK(by_schema.task.sampling.grammar.starts_with("root ::= boolean"));
}

TEST_CASE("what can't be meant is refused") {
  CHECK(refusal(R"("max_tokens": 0)") == "chat_invalid");
  CHECK(refusal(R"("max_tokens": "ten")") == "json_member_kind");
  CHECK(refusal(R"("temperature": 3)") == "chat_invalid");
  CHECK(refusal(R"("top_p": 0)") == "chat_invalid");
  CHECK(refusal(R"("stop": [""])") == "chat_invalid");
  CHECK(refusal(R"("response_format": {"type": "yaml"})") == "chat_invalid");
  CHECK(refusal(R"("stream": false)") == "");
  CHECK(read_chat(R"({"messages": [{"role": "tool", "content": "x"}]})").error().code == "chat_invalid");
  CHECK(read_chat(R"({"messages": [{"role": "user", "content": [{"type": "image_url"}]}]})").error().code ==
        "chat_invalid");
  CHECK(read_chat(R"({"messages": []})").error().code == "chat_invalid");
}

TEST_CASE("a whole answer and a stream say the same, with the counts") {
  const ChatHead head{.id = "chatcmpl-1", .created_s = 1'700'000'000, .model = "m"};
  const llama::Answer answer{.ending = llama::Ending::length,
                             .figures = {.prompt_tokens = 10, .reused_tokens = 8, .answer_tokens = 3}};
  const auto whole = must(json::parse_object(whole_answer(head, "Hej\n\"du\"", answer)));
  CHECK(whole.at("choices").at_pointer("/0/message/content") == "Hej\n\"du\"");
  CHECK(whole.at("choices").at_pointer("/0/finish_reason") == "length");
  CHECK(whole.at("usage").at_pointer("/prompt_tokens_details/cached_tokens") == 8);
  CHECK(whole.at("usage").at("total_tokens") == 13);

  const auto last = last_events(head, answer, true);
  CHECK(last.contains(R"("finish_reason":"length")"));
  CHECK(last.contains(R"("cached_tokens":8)"));
  CHECK(last.ends_with("data: [DONE]\n\n"));
  CHECK_FALSE(last_events(head, answer, false).contains("usage"));
  CHECK(text_event(head, "a\nb").contains(R"("delta":{"content":"a\nb"})"));
}
