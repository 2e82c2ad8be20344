#include "answer/quote_weights.h"

#include <algorithm>
#include <numeric>

namespace svea::answer {

const std::array<double, k_features> k_quote_weights = {
    0.68,   // gram_score
    0.91,   // stem_score
    4.88,   // all_stem_coverage
    1.03,   // coverage_before
    0.85,   // coverage_after
    4.19,   // coverage_with_before
    1.35,   // coverage_with_headings
    0.63,   // closest_heading
    0.99,   // title
    0.93,   // passage_coverage
    2.08,   // rank
    0.66,   // adjacency
    -1.89,  // same_order
    1.99,   // bears_amount
    1.34,   // bears_other
    0.71,   // starts_with_topic
    1.02,   // topic_is
    0.51,   // after_question
    -0.87,  // is_question
    -1.95,  // is_heading
    -1.06,  // is_intro
    0.24,   // is_item
    -0.01,  // words
    0.95,   // new_words
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
