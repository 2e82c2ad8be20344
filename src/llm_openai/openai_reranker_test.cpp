#include "llm_openai/openai_reranker.h"

#include "json/json.h"
#include "llm/embedder_contract.h"
#include "llm/ngram_reranker.h"
#include "loopback_server.h"

using namespace std::chrono_literals;
using namespace svea;
using test::LoopbackConnection;
using test::LoopbackRequest;
using test::LoopbackServer;

namespace {

// What a real server does, best first, its model's place taken by n-grams.
bool reranks(const LoopbackRequest& request, const LoopbackConnection& connection) {
  const auto asked = json::parse_object(request.body);
  std::vector<std::string> texts;
  for (const auto& text : asked->at("documents").as_array()) texts.emplace_back(text.as_string());
  const auto scores = llm::NgramReranker().score(std::string(asked->at("query").as_string()), texts, {});
  json::Array results;
  for (std::size_t i = texts.size(); i-- > 0;)
    results.push_back(json::Object{{"index", i}, {"relevance_score", scores->at(i)}});
  connection.answer(200, "application/json", json::serialise(json::Object{{"results", std::move(results)}}));
  return true;
}

}  // namespace

TEST_CASE("the reranker over HTTP keeps the contract") {
  LoopbackServer server(reranks);
  llm_openai::OpenAiReranker reranker({.base_url = server.url("/v1"), .model = "modell"});
  llm::contract::check_reranker(reranker);
}

TEST_CASE("a reply that lacks a text's score, or has none that is a number, is broken") {
  for (const auto* body : {"{", "[]", R"({"results":[]})", R"({"results":[{"index":0}]})",
                           R"({"results":[{"index":0,"relevance_score":"0.5"}]})",
                           R"({"results":[{"index":3,"relevance_score":0.5}]})",
                           R"({"results":[{"index":-1,"relevance_score":0.5}]})"}) {
    CAPTURE(body);
    LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
      CHECK(request.target == "/v1/rerank");
      connection.answer(200, "application/json", body);
      return true;
    });
    llm_openai::OpenAiReranker reranker({.base_url = server.url("/v1")});
    const std::vector<std::string> texts = {"a"};
    CHECK(reranker.score("b", texts, {}).error().code == "model_broken_reply");
  }
}

TEST_CASE("a reranker that is not there is unreachable") {
  llm_openai::OpenAiReranker reranker({.base_url = "http://127.0.0.1:1/v1", .retry_pause = 1ms});
  const std::vector<std::string> texts = {"a"};
  CHECK(reranker.score("b", texts, {}).error().code == "model_unreachable");
}
