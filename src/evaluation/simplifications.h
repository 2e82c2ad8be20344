// Measures how much simpler texts become, and that what they say stays.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "plain/simplify.h"

namespace svea::evaluation {

struct SimplifyCase {
  std::string text;
  std::string kind;   // of text, as the set has it; "" where it doesn't say
  std::string split;  // "fit", "check" or ""
};

// Shares are 0–1. Medians are over the texts; texts that can't be simplified (another language) are left out.
struct SimplifyScores {
  std::size_t texts = 0;
  std::size_t left_out = 0;
  double lix_before = 0;
  double lix_after = 0;
  double lix_lower = 0;        // median of the differences
  double facts_unchanged = 0;  // share of texts in which check_facts() finds none changed
  double sentences_split = 0;  // share of sentences
  std::size_t offered = 0;     // changes that a person decides on: not made
  double withheld = 0;         // changes not proposed for their facts, of all that were found
  double long_words_before = 0;
  double long_words_after = 0;
  // Words of the list that was given, in any form, and the share that is gone. 0 without a list.
  std::size_t listed_words = 0;
  double listed_replaced = 0;
  std::map<std::string, std::size_t> changes;  // by plain::name_of(reason)
  double median_ms = 0;
  double slowest_ms = 0;
};

struct SimplifyReport {
  SimplifyScores overall;
  std::map<std::string, SimplifyScores> by_split;
  std::map<std::string, SimplifyScores> by_kind;
};

// How a text is made simpler where that is not plain::simplify() alone.
using Simplifier = std::function<Result<plain::Simplified>(const std::string& text, const plain::Options&)>;

// `list` may be null, and `simplifier` empty.
[[nodiscard]] SimplifyReport evaluate_simplify(std::span<const SimplifyCase> cases, plain::Level level,
                                               const plain::ReplacementList* list,
                                               const Simplifier& simplifier = {});

}  // namespace svea::evaluation
