// What speaks for a sentence as part of a summary of its document.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "prose/document.h"
#include "prose/lexicon.h"
#include "prose/words.h"

namespace svea::summary {

// All values lie in 0–1. "Share" of a set of stems is by weight: those that many sentences have weigh more.
enum class Evidence {
  early,             // 1 / its place in the document
  late,              // its place by the number of sentences
  early_in_section,  // 1 / its place in the section
  opens_paragraph,
  title,       // share of the title's stems
  heading,     // share of its heading's stems
  opening,     // share of its own stems that the first sentences of the document have
  centrality,  // its stems' part of all the document's
  common,      // mean weight of its stems
  words,       // logarithm of its length
  is_short,
  is_long,
  leans,  // on the sentence before it
  decision,
  proposal,
  conclusion,
  purpose,
  problem,
  duty,
  deadline,
  aside,
  speech,
  example,
  denial,
  digits,
  names,  // words with a capital
  item,
  result_section,
  side_section,
  asks,
};
inline constexpr std::size_t k_evidence = static_cast<std::size_t>(Evidence::asks) + 1;

using EvidenceValues = std::array<double, k_evidence>;

// A sentence that a summary may take.
struct Candidate {
  std::size_t sentence = 0;  // of its document
  std::size_t words = 0;
  std::vector<int> stems;  // of content words; sorted, each once
  prose::Senses senses;
  bool leans = false;
  EvidenceValues evidence{};
};

// Whole sentences of running text and of list items, in order; where a text has none, all that has some
// words. `title` may be empty.
[[nodiscard]] std::vector<Candidate> candidates_of(std::string_view utf8, const prose::Document& document,
                                                   std::string_view title, prose::StemNumbers& stems);

// The share of the smaller one's stems that both have.
[[nodiscard]] double overlap(const std::vector<int>& one, const std::vector<int>& other);

}  // namespace svea::summary
