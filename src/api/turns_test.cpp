#include <doctest/doctest.h>

#include <thread>

#include "api/test_town.h"
#include "base/log.h"
#include "must.h"

using namespace svea;
using namespace svea::api;
using http::Method;

namespace {

json::Object object_in(const http::Response& response) {
  return must(json::parse_object(std::get<std::string>(response.body)));
}

// All events until the end.
std::string read_to_end(const http::Response& response) {
  const auto source = std::get<std::shared_ptr<http::EventSource>>(response.body);
  std::string text;
  for (bool ended = false; !ended;) {
    const auto batch = source->take(4096);
    text += batch.text;
    ended = batch.ended;
    if (batch.text.empty()) std::this_thread::yield();
  }
  return text;
}

}  // namespace

TEST_CASE("a question is answered in events whose last holds the turn as it is stored") {
  set_log_level(LogLevel::off);
  TestTown town;
  const std::string conversation = "/api/v1/conversations/" + std::to_string(town.conversation.value);
  const auto asked =
      town.call("reader", Method::post, conversation + "/turns", R"({"question":"Vad kostar bygglov?"})");
  REQUIRE(asked.status == 202);
  const auto turn = std::to_string(must(json::get<std::int64_t>(object_in(asked), "id")));

  const auto events = town.call("reader", Method::get, "/api/v1/turns/" + turn + "/events");
  CHECK(events.headers.find("Content-Type") == "text/event-stream; charset=utf-8");
  const auto text = read_to_end(events);
  CHECK(text.contains("event: delta\ndata: {\"text\":\"grävlingsgatan\"}\n\n"));
  CHECK(text.contains("event: done\ndata: {"));
  CHECK(text.contains(R"("state":"done")"));
  CHECK(json::serialise(object_in(town.call("reader", Method::get, conversation)))
            .contains(R"("title":"Vad kostar bygglov?")"));
}

TEST_CASE("who has seen the end is told to stop asking") {
  TestTown town;
  turns::NewTurn question;
  question.conversation = town.conversation;
  question.person = town.people.at("reader");
  question.question = "Vad?";
  const auto turn = must(town.turns.start(question));
  const auto target = "/api/v1/turns/" + std::to_string(turn.id.value) + "/events";
  read_to_end(town.call("reader", Method::get, target));
  auto again = town.request("reader", Method::get, target);
  again.headers.set("Last-Event-ID", "1000");
  CHECK(town.send(std::move(again)).status == 204);
}

TEST_CASE("a question outside conversations is answered whole or in events, on what was asked for only") {
  TestTown town;
  CHECK(json::serialise(object_in(town.call("reader", Method::post, "/api/v1/ask", R"({"question":"Vad?"})")))
            .contains(R"("answer":"grävlingsgatan")"));
  CHECK(json::serialise(
            object_in(town.call("reader", Method::post, "/api/v1/ask", R"({"question":"Vad?","spaces":[]})")))
            .contains(R"("answer":"")"));

  auto streamed = town.request("reader", Method::post, "/api/v1/ask");
  streamed.headers.set("Accept", "text/event-stream");
  const auto text = read_to_end(town.send(std::move(streamed), R"({"question":"Vad?"})"));
  CHECK(text.contains("event: done\ndata: {\"answer\":\"grävlingsgatan\""));
}

TEST_CASE("a conversation that is removed takes its running answer with it") {
  TestTown town;
  const std::string conversation = "/api/v1/conversations/" + std::to_string(town.conversation.value);
  CHECK(town.call("reader", Method::post, conversation + "/turns", R"({"question":"Vad?"})").status == 202);
  CHECK(town.call("reader", Method::remove, conversation).status == 204);
  CHECK(town.call("reader", Method::get, conversation).status == 404);
}
