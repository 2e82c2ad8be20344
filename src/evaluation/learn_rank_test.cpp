#include "evaluation/learn_rank.h"

#include <doctest/doctest.h>

#include <sstream>

#include "evaluation/rank_examples.h"
#include "must.h"

using namespace svea;
using namespace svea::evaluation;

namespace {

search::EvidenceValues only(search::Evidence kind, double value) {
  search::EvidenceValues values{};
  values[static_cast<std::size_t>(kind)] = value;
  return values;
}

}  // namespace

TEST_CASE("what speaks for the right candidates gets weight; only a size speaks against") {
  std::vector<RankExample> examples(20);
  for (RankExample& example : examples) {
    example.candidates = {only(search::Evidence::coverage, 1), only(search::Evidence::longest_run, 1),
                          only(search::Evidence::length, 1)};
    example.right = 0;
  }
  const search::EvidenceValues weights = learn_weights(examples, 0.01);
  CHECK(weights[static_cast<std::size_t>(search::Evidence::coverage)] > 1);
  CHECK(weights[static_cast<std::size_t>(search::Evidence::longest_run)] == 0);
  CHECK(weights[static_cast<std::size_t>(search::Evidence::length)] < -1);
  CHECK(weights[static_cast<std::size_t>(search::Evidence::ngram_bm25)] == 0);
  CHECK(learn_weights(examples, 0.01) == weights);
  CHECK(score_weights(examples, weights).first == 1);
}

TEST_CASE("the examples of a set are its questions of a split with the passages that share words with them") {
  std::istringstream passages(
      "{\"id\":\"a\",\"text\":\"Visum krävs.\"}\n{\"id\":\"b\",\"text\":\"Bygglov "
      "krävs.\"}\n{\"id\":\"c\",\"text\":\"-\"}\n");
  std::istringstream questions(
      "{\"id\":\"1\",\"question\":\"Krävs "
      "bygglov?\",\"passage\":\"b\",\"answers\":[{\"text\":\"\",\"start\":0,\"end\":0}],\"split\":\"fit\"}\n"
      "{\"id\":\"2\",\"question\":\"Visum?\",\"passage\":\"a\",\"answers\":[{\"text\":\"\",\"start\":0,"
      "\"end\":0}],\"split\":\"check\"}\n");
  const RetrievalSet set = must(read_set(passages, questions));
  const auto fit = rank_examples(set, "fit");
  REQUIRE(fit.size() == 1);
  CHECK(fit[0].candidates.size() == 2);
  CHECK(fit[0].right == 1);
  CHECK(rank_examples(set, "").size() == 2);
}
