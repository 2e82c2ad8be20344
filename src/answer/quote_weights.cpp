#include "answer/quote_weights.h"

#include <algorithm>
#include <numeric>

namespace svea::answer {

const std::array<double, k_features> k_quote_weights = {
    0.68,   // gram_score
    0.97,   // stem_score
    4.83,   // all_stem_coverage
    1.04,   // coverage_before
    0.85,   // coverage_after
    4.20,   // coverage_with_before
    1.39,   // coverage_with_headings
    0.61,   // closest_heading
    1.14,   // title
    1.01,   // passage_coverage
    2.03,   // rank
    0.62,   // adjacency
    -1.94,  // same_order
    1.98,   // bears_amount
    1.30,   // bears_other
    0.66,   // starts_with_topic
    1.05,   // topic_is
    0.57,   // after_question
    -0.83,  // is_question
    -1.97,  // is_heading
    -1.07,  // is_intro
    0.21,   // is_item
    -0.02,  // words
    0.91,   // new_words
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
