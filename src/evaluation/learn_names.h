// Learns the weights of the name model (fields/name_model.h) from sentences whose names are marked.
#pragma once

#include <istream>
#include <span>
#include <vector>

#include "evaluation/field_set.h"
#include "fields/name_model.h"

namespace svea::evaluation {

struct NameExample {
  std::vector<fields::NameToken> tokens;
  std::vector<fields::NameTag> tags;  // parallel
};

// Sentences of lines "token<tab>tag" with an empty line after each; tags PER, ORG and LOC; any other is none.
[[nodiscard]] std::vector<NameExample> read_tagged_sentences(std::istream& lines);
// The sentences of marked texts.
[[nodiscard]] std::vector<NameExample> name_examples(std::span<const MarkedText> texts);

// A chain (name_chain.h) in so many rounds, in whole hundredths, the smallest left out. The same each time.
[[nodiscard]] fields::NameWeights learn_names(std::span<const NameExample> examples, int rounds);

struct NameScores {
  std::size_t marked = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  [[nodiscard]] double f1() const;
};
// Names with exactly the marked tokens, by tag.
[[nodiscard]] std::array<NameScores, fields::k_name_tags> score_names(std::span<const NameExample> examples,
                                                                      const fields::NameWeights& weights);

}  // namespace svea::evaluation
