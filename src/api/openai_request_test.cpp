#include "api/openai_request.h"

#include <doctest/doctest.h>

#include "must.h"

namespace svea::api {
namespace {

Result<OpenAiChat> read(const std::string& members) {
  return read_openai_chat(
      must(json::parse_object(R"({"model":"stor","messages":[{"role":"user","content":"Hej"}])" +
                              (members.empty() ? "" : "," + members) + "}")));
}

std::string refusal(const std::string& members) {
  const auto asked = read(members);
  return asked ? "" : asked.error().code;
}

}  // namespace

TEST_CASE("the least that can be asked is a model and a message") {
  const auto asked = must(read(""));
  CHECK(asked.model == "stor");
  REQUIRE(asked.chat.messages.size() == 1);
  CHECK(asked.chat.messages[0].content == "Hej");
  CHECK_FALSE(asked.streams);
  CHECK_FALSE(asked.with_documents);
  CHECK_FALSE(asked.is_stored);
  CHECK(asked.chat.temperature == 1.0);
}

TEST_CASE("what Svea follows is read") {
  const auto asked = must(read(
      R"("stream":true,"stream_options":{"include_usage":true},"max_tokens":50,"temperature":0.2,"stop":["\n","Slut"],)"
      R"("response_format":{"type":"json_schema","json_schema":{"name":"x","schema":{"type":"array"}}},"store":true)"));
  CHECK(asked.streams);
  CHECK(asked.includes_usage);
  CHECK(asked.is_stored);
  CHECK(asked.chat.answer_tokens_max == 50);
  CHECK(asked.chat.temperature == 0.2);
  CHECK(asked.chat.stop == std::vector<std::string>{"\n", "Slut"});
  CHECK(asked.chat.json_schema == R"({"type":"array"})");
  CHECK(must(read(R"("max_tokens":50,"max_completion_tokens":60)")).chat.answer_tokens_max == 60);
  CHECK(must(read(R"("stop":"Slut")")).chat.stop == std::vector<std::string>{"Slut"});
  CHECK(must(read(R"("response_format":{"type":"json_object"})")).chat.json_schema == R"({"type":"object"})");
}

TEST_CASE("documents are asked for by the model's name or by a field of Svea's own") {
  for (const auto* body :
       {R"({"model":"stor+dokument","messages":[{"role":"user","content":"Hej"}]})",
        R"({"model":"stor","messages":[{"role":"user","content":"Hej"}],"svea":{"documents":true}})",
        R"({"model":"stor","messages":[{"role":"user","content":"Hej"}],"svea":{"spaces":[4]}})"}) {
    const auto asked = must(read_openai_chat(must(json::parse_object(body))));
    CHECK(asked.model == "stor");
    CHECK(asked.with_documents);
  }
  const auto asked =
      must(read(R"("svea":{"documents":true,"organisation":3,"spaces":[4,5]},"temperature":0.1)"));
  CHECK(asked.organisation == model::OrganisationId{3});
  CHECK(asked.spaces.size() == 2);
  CHECK(asked.without_effect == std::vector<std::string>{"temperature"});
  CHECK(refusal(R"("svea":{"documents":true},"response_format":{"type":"json_object"})") ==
        "parameter_unsupported");
}

TEST_CASE("fields that would change the meaning are refused, and the same with no effect are not") {
  for (const auto* changed :
       {R"("n":2)", R"("top_p":0.5)", R"("tools":[{"type":"function"}])", R"("seed":7)", R"("logprobs":true)",
        R"("logit_bias":{"50256":-100})", R"("presence_penalty":1)", R"("modalities":["text","audio"])"})
    CHECK_MESSAGE(refusal(changed) == "parameter_unsupported", changed);
  for (const auto* neutral :
       {R"("n":1)", R"("top_p":1)", R"("tools":[])", R"("seed":null)", R"("logprobs":false)",
        R"("logit_bias":{})", R"("frequency_penalty":0)", R"("modalities":["text"])", R"("user":"u1")",
        R"("metadata":{"a":"b"})", R"("parallel_tool_calls":true)"})
    CHECK_MESSAGE(refusal(neutral) == "", neutral);
}

TEST_CASE("values out of range and of the wrong kind are refused") {
  CHECK(refusal(R"("temperature":2.5)") == "parameter_out_of_range");
  CHECK(refusal(R"("max_tokens":0)") == "parameter_out_of_range");
  CHECK(refusal(R"("stop":["a","b","c","d","e"])") == "parameter_out_of_range");
  CHECK(refusal(R"("stream":"ja")") == "json_member_kind");
  CHECK(refusal(R"("messages":[])") == "messages_missing");
  CHECK(refusal(R"("messages":[{"role":"tool","content":"x"}])") == "message_unsupported");
  CHECK(refusal(R"("messages":[{"role":"user","content":[{"type":"image_url","image_url":{}}]}])") ==
        "message_unsupported");
}

TEST_CASE("parts of text are one text, and a developer is a system") {
  const auto asked = must(read(
      R"("messages":[{"role":"developer","content":"Kort."},{"role":"user","content":[{"type":"text","text":"He"},{"type":"text","text":"j"}]}])"));
  CHECK(asked.chat.messages[0].role == llm::ChatRole::system);
  CHECK(asked.chat.messages[1].content == "Hej");
}

TEST_CASE("the question is what the user said last; what went before is history") {
  using enum llm::ChatRole;
  const auto found = must(question_in({{system, "Kort."},
                                       {user, "Krävs lov?"},
                                       {assistant, "Ja [1]."},
                                       {user, "Oj"},
                                       {user, "Hur länge gäller det?"}}));
  CHECK(found.question == "Hur länge gäller det?");
  REQUIRE(found.history.size() == 1);
  CHECK(found.history[0].question == "Krävs lov?");
  CHECK(found.history[0].answer == "Ja [1].");
  const auto missing = question_in({{user, "Hej"}, {assistant, "Hej!"}});
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == "question_missing");
}

}  // namespace svea::api
