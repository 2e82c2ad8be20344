#include "llm_openai/openai_model.h"

#include <doctest/doctest.h>

#include <thread>

#include "llm/chat.h"
#include "loopback_server.h"
#include "model_stream.h"

using namespace std::chrono_literals;
using namespace svea;
using test::k_stream_done;
using test::k_stream_finish;
using test::k_stream_head;
using test::LoopbackConnection;
using test::LoopbackRequest;
using test::LoopbackServer;
using test::stream_piece;

namespace {

// Carries the streams of all tests, as a server's does.
const auto k_loop = std::make_shared<http_client::StreamLoop>();

llm_openai::Config config_for(const LoopbackServer& server) {
  return {.base_url = server.url("/v1"), .model = "modell", .idle_timeout = 2s, .retry_pause = 1ms};
}

struct Outcome {
  Result<llm::WrittenReply> reply;
  std::string streamed;

  [[nodiscard]] std::string error_code() const { return reply ? "" : reply.error().code; }
};

Outcome chat(llm_openai::OpenAiModel& model, std::stop_token stop = {}) {
  std::string streamed;
  llm::ChatRequest request{
      .messages = {{llm::ChatRole::system, "Svara kort."}, {llm::ChatRole::user, "Hej?"}}};
  auto reply =
      llm::chat(model, std::move(request), [&](std::string_view text) { streamed += text; }, std::move(stop));
  return {std::move(reply), std::move(streamed)};
}

Outcome chat_with(LoopbackServer::Handler handler) {
  LoopbackServer server(std::move(handler));
  llm_openai::OpenAiModel model(config_for(server), k_loop);
  return chat(model);
}

// Sends the pieces and closes.
LoopbackServer::Handler streams(std::string body) {
  return [body](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.send(k_stream_head);
    connection.send(body);
    return false;
  };
}

LoopbackServer::Handler answers(int status, std::string type, std::string body) {
  return [=](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.answer(status, type, body);
    return true;
  };
}

std::string two_pieces() { return stream_piece("Hej ") + stream_piece("på dig."); }

}  // namespace

TEST_CASE("a streamed reply comes piece by piece and whole") {
  LoopbackRequest seen;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    seen = request;
    return streams(two_pieces() + std::string(k_stream_finish) + std::string(k_stream_done))(request,
                                                                                             connection);
  });
  auto config = config_for(server);
  config.api_key = "hemlig";
  llm_openai::OpenAiModel model(config, k_loop);
  const auto outcome = chat(model);
  REQUIRE(outcome.reply);
  CHECK(outcome.reply->text == "Hej på dig.");
  CHECK(outcome.streamed == "Hej på dig.");
  CHECK_FALSE(outcome.reply->was_cut);
  CHECK(seen.target == "/v1/chat/completions");
  CHECK(seen.head.find("Authorization: Bearer hemlig") != std::string::npos);
  CHECK(seen.body.find(R"("stream":true)") != std::string::npos);
  CHECK(seen.body.find(R"({"role":"system","content":"Svara kort."})") != std::string::npos);
}

TEST_CASE(
    "the stream's form may vary: no [DONE], no finish_reason, carriage returns, comments, whole reply") {
  CHECK(chat_with(streams(two_pieces() + std::string(k_stream_finish))).streamed == "Hej på dig.");
  CHECK(chat_with(streams(two_pieces() + std::string(k_stream_done))).streamed == "Hej på dig.");
  CHECK(chat_with(streams(": väntar\r\nevent: x\r\n" + stream_piece("Hej") + std::string(k_stream_done)))
            .streamed == "Hej");
  const auto whole = chat_with(answers(
      200, "application/json", R"({"choices":[{"message":{"content":"Hej"},"finish_reason":"length"}]})"));
  REQUIRE(whole.reply);
  CHECK(whole.streamed == "Hej");
  CHECK(whole.reply->was_cut);
}

TEST_CASE("a reply that is broken is said to be, and what came before was streamed") {
  const auto stopped = chat_with(streams(two_pieces()));
  CHECK(stopped.error_code() == "model_broken_reply");
  CHECK(stopped.streamed == "Hej på dig.");
  CHECK(chat_with(streams(stream_piece("Hej") + "data: {\"choices\": [{\n\n")).error_code() ==
        "model_broken_reply");
  CHECK(chat_with(streams("data: {\"choices\":\"nej\"}\n\n")).error_code() == "model_broken_reply");
  CHECK(chat_with(streams("data: " + std::string(10u << 20, 'x') + "\n\n")).error_code() ==
        "model_broken_reply");
  CHECK(chat_with(answers(200, "text/html", "<h1>Hej</h1>")).error_code() == "model_broken_reply");
  CHECK(chat_with(streams("")).error_code() == "model_broken_reply");
}

TEST_CASE("an error in the stream or as a status is refused, with the server's words in the detail") {
  CHECK(chat_with(streams("data: {\"error\":{\"message\":\"slut\"}}\n\n")).error_code() == "model_refused");
  const auto refused = chat_with(answers(401, "application/json", R"({"error":{"message":"fel nyckel"}})"));
  REQUIRE(refused.error_code() == "model_refused");
  CHECK(refused.reply.error().detail == "HTTP 401: fel nyckel");
}

TEST_CASE("a busy server is tried once more, unless a word was already said") {
  int requests = 0;
  const auto recovered = chat_with([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    const bool is_first = ++requests == 1;
    return is_first ? answers(503, "text/plain", "full")(request, connection)
                    : streams(two_pieces() + std::string(k_stream_done))(request, connection);
  });
  CHECK(recovered.streamed == "Hej på dig.");
  CHECK(requests == 2);

  requests = 0;
  const auto busy = chat_with([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    ++requests;
    return answers(503, "text/plain", "full")(request, connection);
  });
  CHECK(busy.error_code() == "model_unreachable");
  CHECK(requests == 2);

  requests = 0;
  CHECK(chat_with([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
          ++requests;
          return streams(stream_piece("Hej"))(request, connection);
        }).error_code() == "model_broken_reply");
  CHECK(requests == 1);
}

TEST_CASE("a silent model times out, and a stop ends the wait at once") {
  LoopbackServer server([](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.hang();
    return false;
  });
  auto config = config_for(server);
  config.idle_timeout = 50ms;
  llm_openai::OpenAiModel impatient(config, k_loop);
  CHECK(chat(impatient).error_code() == "model_timeout");

  llm_openai::OpenAiModel model(config_for(server), k_loop);
  std::stop_source stop;
  const std::jthread stopper([&, seen = server.requests()] {
    while (server.requests() == seen) std::this_thread::yield();
    stop.request_stop();
  });
  CHECK(chat(model, stop.get_token()).error_code() == "cancelled");
}

TEST_CASE("a model that is not configured is the first that the server lists, asked for once") {
  int listed = 0;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    if (request.target == "/v1/models") {
      ++listed;
      return answers(200, "application/json", R"({"data":[{"id":"viking-7b"},{"id":"annan"}]})")(request,
                                                                                                 connection);
    }
    CHECK(request.body.find(R"("model":"viking-7b")") != std::string::npos);
    return streams(two_pieces() + std::string(k_stream_done))(request, connection);
  });
  auto config = config_for(server);
  config.model.clear();
  llm_openai::OpenAiModel model(config, k_loop);
  CHECK(model.name() == server.url("/v1"));
  CHECK(chat(model).reply);
  CHECK(chat(model).reply);
  CHECK(model.name() == "viking-7b");
  CHECK(listed == 1);
}

TEST_CASE("a server that lists no model, or is not there, is an error and no crash") {
  LoopbackServer server(answers(200, "application/json", R"({"data":[]})"));
  auto config = config_for(server);
  config.model.clear();
  llm_openai::OpenAiModel nameless(config, k_loop);
  CHECK(chat(nameless).error_code() == "model_broken_reply");
  llm_openai::OpenAiModel absent({.base_url = "http://127.0.0.1:1/v1", .model = "m", .retry_pause = 1ms},
                                 k_loop);
  CHECK(chat(absent).error_code() == "model_unreachable");
}

TEST_CASE("tokens are counted as the server counts them, and the answer's schema goes along") {
  LoopbackRequest seen;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    seen = request;
    return streams(two_pieces() + std::string(k_stream_finish) +
                   R"(data: {"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":3,)"
                   R"("prompt_tokens_details":{"cached_tokens":8}}})"
                   "\n\n" +
                   std::string(k_stream_done))(request, connection);
  });
  llm_openai::OpenAiModel model(config_for(server), k_loop);
  llm::ChatRequest request{.messages = {{llm::ChatRole::user, "Hej?"}},
                           .json_schema = R"({"type":"object"})"};
  const auto reply = llm::chat(model, std::move(request), [](std::string_view) {}, {});
  REQUIRE(reply);
  CHECK(reply->tokens.prompt == 12);
  CHECK(reply->tokens.prompt_reused == 8);
  CHECK(reply->tokens.answer == 3);
  CHECK(seen.body.contains(R"("include_usage":true)"));
  CHECK(seen.body.contains(R"("schema":{"type":"object"})"));
}

TEST_CASE("a call that nobody keeps goes on, and one that is cancelled twice ends once") {
  class Counting final : public llm::ChatListener {
   public:
    void on_delta(std::string_view) override {}
    void on_end(Result<llm::ChatReply> reply) override {
      ended.store(reply ? 1 : 2);
      ended.notify_all();
    }
    std::atomic<int> ended = 0;
  };
  LoopbackServer server(streams(two_pieces() + std::string(k_stream_done)));
  llm_openai::OpenAiModel model(config_for(server), k_loop);
  const auto whole = std::make_shared<Counting>();
  model.start({.messages = {{llm::ChatRole::user, "Hej?"}}}, whole);
  whole->ended.wait(0);
  CHECK(whole->ended == 1);

  LoopbackServer silent([](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.hang();
    return false;
  });
  llm_openai::OpenAiModel waiting(config_for(silent), k_loop);
  const auto cancelled = std::make_shared<Counting>();
  const auto call = waiting.start({.messages = {{llm::ChatRole::user, "Hej?"}}}, cancelled);
  call->cancel();
  call->cancel();
  cancelled->ended.wait(0);
  CHECK(cancelled->ended == 2);
}
