#include "answer/quote_weights.h"

#include <algorithm>
#include <numeric>

namespace svea::answer {

const std::array<double, k_features> k_quote_weights = {
    0.54,   // gram_score
    0.84,   // stem_score
    4.72,   // all_stem_coverage
    1.07,   // coverage_before
    0.79,   // coverage_after
    4.11,   // coverage_with_before
    1.46,   // coverage_with_headings
    0.44,   // closest_heading
    1.48,   // title
    0.86,   // passage_coverage
    2.08,   // rank
    0.75,   // adjacency
    -1.58,  // same_order
    1.93,   // bears_amount
    1.31,   // bears_other
    0.74,   // starts_with_topic
    0.99,   // topic_is
    0.43,   // after_question
    -0.08,  // under_how
    -0.93,  // is_question
    -1.58,  // is_heading
    -1.08,  // is_intro
    0.23,   // is_item
    -0.02,  // words
    0.94,   // new_words
};

double answer_score_min(std::size_t content_words) {
  constexpr double k_for_no_word = 11.0;
  constexpr double k_less_per_word = 1.2;
  constexpr std::size_t k_words_counted_max = 10;
  return k_for_no_word - k_less_per_word * static_cast<double>(std::min(content_words, k_words_counted_max));
}

double quote_score(const Features& features) {
  const auto& values = features.values();
  return std::inner_product(values.begin(), values.end(), k_quote_weights.begin(), 0.0);
}

}  // namespace svea::answer
