#include "answer/quote_weights.h"

#include <algorithm>
#include <numeric>

namespace svea::answer {

const std::array<double, k_features> k_quote_weights = {
    0.61,   // gram_score
    0.72,   // stem_score
    4.85,   // all_stem_coverage
    1.17,   // coverage_before
    0.84,   // coverage_after
    4.07,   // coverage_with_before
    1.83,   // coverage_with_headings
    1.57,   // passage_coverage
    1.71,   // rank
    0.38,   // adjacency
    -1.50,  // same_order
    1.89,   // bears_amount
    1.23,   // bears_other
    0.70,   // starts_with_topic
    1.35,   // topic_is
    0.72,   // after_question
    -0.71,  // is_question
    -1.99,  // is_heading
    -0.98,  // is_intro
    0.54,   // is_item
    -0.03,  // words
    0.88,   // new_words
};

double answer_score_min(std::size_t content_words) {
  constexpr double k_for_no_word = 11.3;
  constexpr double k_less_per_word = 1.07;
  constexpr std::size_t k_words_counted_max = 10;
  return k_for_no_word - k_less_per_word * static_cast<double>(std::min(content_words, k_words_counted_max));
}

double quote_score(const Features& features) {
  const auto& values = features.values();
  return std::inner_product(values.begin(), values.end(), k_quote_weights.begin(), 0.0);
}

}  // namespace svea::answer
