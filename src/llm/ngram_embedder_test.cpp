#include "llm/ngram_embedder.h"

#include <numeric>

#include "llm/embedder_contract.h"
#include "llm/ngram_reranker.h"

using namespace svea::llm;

TEST_CASE("the embedder without a model keeps the contract") {
  NgramEmbedder embedder;
  contract::check_embedder(embedder);
}

TEST_CASE("the reranker without a model keeps the contract") {
  NgramReranker reranker;
  contract::check_reranker(reranker);
}

TEST_CASE("texts that share parts of words lie nearer than texts that share none") {
  NgramEmbedder embedder;
  const std::vector<std::string> texts = {"bygglov", "bygglovet", "skolmat"};
  const auto vectors = embedder.embed(texts, TextRole::passage, {});
  REQUIRE(vectors);
  const auto dot = [](const Vector& a, const Vector& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
  };
  CHECK(dot(vectors->at(0), vectors->at(1)) > dot(vectors->at(0), vectors->at(2)));
}
