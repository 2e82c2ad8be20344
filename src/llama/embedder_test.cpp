#include "llama/embedder.h"

#include <doctest/doctest.h>

#include <numeric>

#include "llama/test_models.h"

using namespace svea;

TEST_CASE("a text's vector has length one and is the same each time, another's is another") {
  const auto embedder = must(llama::Embedder::open(must(llama::Model::load(llama::tiny_model())), 1));
  const auto first = must(embedder->embed("Bygglov söks hos nämnden."));
  const auto square = std::inner_product(first.vector.begin(), first.vector.end(), first.vector.begin(), 0.0);
  CHECK(first.vector.size() == 64);
  CHECK(first.tokens > 3);
  CHECK(square == doctest::Approx(1.0));
  CHECK(must(embedder->embed("Något helt annat.")).vector != first.vector);
  CHECK(must(embedder->embed("Bygglov söks hos nämnden.")).vector == first.vector);
}

TEST_CASE("a text without words, or with too many, is refused") {
  const auto embedder = must(llama::Embedder::open(must(llama::Model::load(llama::tiny_model())), 1));
  CHECK(embedder->embed("").error().code == "prompt_empty");
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "ord ";
  CHECK(embedder->embed(text).error().code == "prompt_too_long");
}
