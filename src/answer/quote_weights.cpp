#include "answer/quote_weights.h"

#include <algorithm>
#include <numeric>

namespace svea::answer {

const std::array<double, k_features> k_quote_weights = {
    0.70,   // gram_score
    0.66,   // stem_score
    4.85,   // all_stem_coverage
    1.07,   // coverage_before
    0.81,   // coverage_after
    4.19,   // coverage_with_before
    1.61,   // coverage_with_headings
    0.67,   // closest_heading
    1.80,   // title
    1.64,   // passage_coverage
    1.66,   // rank
    0.43,   // adjacency
    -1.50,  // same_order
    1.84,   // bears_amount
    1.22,   // bears_other
    0.72,   // starts_with_topic
    1.31,   // topic_is
    0.12,   // after_question
    -1.16,  // is_question
    -1.94,  // is_heading
    -0.96,  // is_intro
    0.45,   // is_item
    -0.16,  // words
    0.88,   // new_words
};

double answer_score_min(std::size_t content_words) {
  constexpr double k_for_no_word = 11.4;
  constexpr double k_less_per_word = 1.2;
  constexpr std::size_t k_words_counted_max = 10;
  return k_for_no_word - k_less_per_word * static_cast<double>(std::min(content_words, k_words_counted_max));
}

double quote_score(const Features& features) {
  const auto& values = features.values();
  return std::inner_product(values.begin(), values.end(), k_quote_weights.begin(), 0.0);
}

}  // namespace svea::answer
