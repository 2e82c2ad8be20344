#include "llm_openai/openai_embedder.h"

#include "json/json.h"
#include "llm/embedder_contract.h"
#include "llm/ngram_embedder.h"
#include "loopback_server.h"

using namespace std::chrono_literals;
using namespace svea;
using test::LoopbackConnection;
using test::LoopbackRequest;
using test::LoopbackServer;

namespace {

llm_openai::EmbeddingConfig config_for(const LoopbackServer& server) {
  return {
      .server = {.base_url = server.url("/v1"), .model = "modell", .idle_timeout = 2s, .retry_pause = 1ms}};
}

LoopbackServer::Handler answers(int status, std::string body) {
  return [=](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.answer(status, "application/json", body);
    return true;
  };
}

// What a real server does, its model's place taken by n-grams.
bool embeds(const LoopbackRequest& request, const LoopbackConnection& connection) {
  const auto asked = json::parse_object(request.body);
  std::vector<std::string> texts;
  for (const auto& text : asked->at("input").as_array()) texts.emplace_back(text.as_string());
  json::Array data;
  const auto vectors = llm::NgramEmbedder(16).embed(texts, llm::TextRole::passage, {});
  for (const auto& vector : *vectors)
    data.push_back(
        json::Object{{"index", data.size()}, {"embedding", json::Array(vector.begin(), vector.end())}});
  connection.answer(200, "application/json", json::serialise(json::Object{{"data", std::move(data)}}));
  return true;
}

std::string error_of(LoopbackServer::Handler handler, std::vector<std::string> texts = {"a", "b"}) {
  LoopbackServer server(std::move(handler));
  llm_openai::OpenAiEmbedder embedder(config_for(server));
  const auto vectors = embedder.embed(texts, llm::TextRole::passage, {});
  return vectors ? "" : vectors.error().code;
}

std::string reply(std::string_view first, std::string_view second) {
  std::string text = R"({"data":[{"index":0,"embedding":)";
  text += first;
  text += R"(},{"index":1,"embedding":)";
  text += second;
  return text + "}]}";
}

}  // namespace

TEST_CASE("the embedder over HTTP keeps the contract") {
  LoopbackServer server(embeds);
  llm_openai::OpenAiEmbedder embedder(config_for(server));
  llm::contract::check_embedder(embedder);
}

TEST_CASE("a request names the model, carries the key, and puts the role's prefix before each text") {
  LoopbackRequest seen;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    seen = request;
    return embeds(request, connection);
  });
  auto config = config_for(server);
  config.server.api_key = "hemlig";
  config.question_prefix = "query: ";
  config.passage_prefix = "passage: ";
  llm_openai::OpenAiEmbedder embedder(config);
  const std::vector<std::string> texts = {"Visum?"};
  CHECK(embedder.embed(texts, llm::TextRole::question, {}));
  CHECK(seen.target == "/v1/embeddings");
  CHECK(seen.head.find("Authorization: Bearer hemlig") != std::string::npos);
  CHECK(seen.body == R"({"model":"modell","input":["query: Visum?"],"encoding_format":"float"})");
  CHECK(embedder.embed(texts, llm::TextRole::passage, {}));
  CHECK(seen.body.find(R"(["passage: Visum?"])") != std::string::npos);
  CHECK(embedder.name() == "modell (passage: )");
}

TEST_CASE("vectors come in any order, as numbers or as Base64") {
  LoopbackServer server(
      answers(200, R"({"data":[{"index":1,"embedding":[2,0.5]},{"index":0,"embedding":"AACAPwAAAMA="}]})"));
  llm_openai::OpenAiEmbedder embedder(config_for(server));
  const std::vector<std::string> texts = {"a", "b"};
  const auto vectors = embedder.embed(texts, llm::TextRole::passage, {});
  REQUIRE(vectors);
  CHECK(vectors->at(0) == llm::Vector{1, -2});
  CHECK(vectors->at(1) == llm::Vector{2, 0.5});
}

TEST_CASE("a reply that is not a finite vector of one dimension for each text is broken") {
  for (const std::string& body :
       {std::string("{"), std::string("[]"), std::string(R"({"data":[]})"), reply("[1,2]", "[1]"),
        reply("[]", "[]"), reply("[1,NaN]", "[1,2]"), reply("[1,1e39]", "[1,2]"), reply(R"(["1"])", "[1]"),
        reply("null", "[1]"), reply(R"("AAAA")", "[1]"), reply(R"("AADAfw==")", "[1]"),
        reply("[1]", "[1]}],\"data\":[{\"index\":7"),
        std::string(R"({"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]})")}) {
    CAPTURE(body);
    CHECK(error_of(answers(200, body)) == "model_broken_reply");
  }
  std::string long_vector = "[0";
  for (std::size_t i = 0; i < limits::k_vector_numbers_max; ++i) long_vector += ",0";
  CHECK(error_of(answers(200, reply(long_vector + "]", long_vector + "]"))) == "model_broken_reply");
}

TEST_CASE("a text that is refused, a key that is refused and a server that is gone are told apart") {
  CHECK(error_of(answers(400, R"({"error":{"message":"too long"}})")) == "model_input_refused");
  CHECK(error_of(answers(401, "nej")) == "model_refused");
  CHECK(error_of(answers(404, "nej")) == "model_refused");
  llm_openai::OpenAiEmbedder absent({.server = {.base_url = "http://127.0.0.1:1/v1", .retry_pause = 1ms}});
  const std::vector<std::string> texts = {"a"};
  CHECK(absent.embed(texts, llm::TextRole::passage, {}).error().code == "model_unreachable");
}

TEST_CASE("a busy server is asked once more, unless the answer would come too late") {
  for (const bool retries : {true, false}) {
    int requests = 0;
    LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
      return ++requests == 1 ? answers(503, "full")(request, connection) : embeds(request, connection);
    });
    auto config = config_for(server);
    config.server.retries = retries;
    llm_openai::OpenAiEmbedder embedder(config);
    const std::vector<std::string> texts = {"a"};
    CHECK(embedder.embed(texts, llm::TextRole::question, {}).has_value() == retries);
    CHECK(requests == (retries ? 2 : 1));
  }
}

TEST_CASE("a silent server times out") {
  LoopbackServer server([](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.hang();
    return false;
  });
  auto config = config_for(server);
  config.server.total_timeout = 50ms;
  llm_openai::OpenAiEmbedder embedder(config);
  const std::vector<std::string> texts = {"a"};
  CHECK(embedder.embed(texts, llm::TextRole::question, {}).error().code == "model_timeout");
}
