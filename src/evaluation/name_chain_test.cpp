#include "evaluation/name_chain.h"

#include <doctest/doctest.h>

using namespace svea;
using namespace svea::evaluation;
using fields::NameTag;

namespace {

constexpr double k_rate = 0.5;
constexpr auto k_person = static_cast<std::size_t>(NameTag::person);

// Two words: the first says by its feature that it is a person, the second only by what is before it.
ChainExample full_name(ChainWeights& weights) {
  ChainExample example{.features = {{weights.feature("first name")}, {}}, .after_tag = {}, .tags = {}};
  for (const auto* place : {"at the edge", "inside"}) {
    auto& steps = example.after_tag.emplace_back();
    for (std::size_t tag = 0; tag < fields::k_name_tags; ++tag)
      steps[tag] = weights.feature(std::string(place) + std::to_string(tag));
  }
  example.tags = {NameTag::person, NameTag::person};
  return example;
}

}  // namespace

TEST_CASE("weights climb towards the marked tags, of words and of steps between them") {
  ChainWeights weights;
  const auto example = full_name(weights);
  for (int i = 0; i < 20; ++i) climb(example, k_rate, weights);
  const auto first_name = weights.feature("first name");
  CHECK(weights(first_name, k_person) > 1);
  CHECK(weights(first_name, static_cast<std::size_t>(NameTag::place)) < 0);
  CHECK(weights(weights.feature("inside1"), k_person) > weights(weights.feature("inside0"), k_person));
  CHECK(weights(first_name, 0) == 0);
}

TEST_CASE("the mean is of what was remembered, without what says little") {
  ChainWeights weights;
  const auto much = weights.feature("much");
  const auto little = weights.feature("little");
  weights.add(much, k_person, 1);
  weights.add(little, k_person, 0.01);
  weights.remember();
  weights.shrink(0.5);
  weights.remember();
  const auto mean = weights.mean(0.01, 0.05);
  REQUIRE(mean.size() == 1);
  CHECK(mean.at("much")[k_person] == doctest::Approx(0.75));
}

TEST_CASE("a sentence without words teaches nothing") {
  ChainWeights weights;
  weights.feature("a");
  climb({}, k_rate, weights);
  CHECK(weights(0, k_person) == 0);
}
