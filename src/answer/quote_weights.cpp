#include "answer/quote_weights.h"

#include <algorithm>
#include <numeric>

namespace svea::answer {

const std::array<double, k_features> k_quote_weights = {
    0.77,   // gram_score
    1.55,   // stem_score
    4.56,   // all_stem_coverage
    0.92,   // coverage_before
    0.81,   // coverage_after
    4.58,   // coverage_with_before
    0.42,   // coverage_with_headings
    2.73,   // passage_coverage
    1.71,   // rank
    0.36,   // adjacency
    -1.60,  // same_order
    1.50,   // bears_amount
    1.15,   // bears_other
    0.78,   // starts_with_topic
    1.36,   // topic_is
    0.99,   // after_question
    -0.64,  // is_question
    -2.30,  // is_heading
    -0.97,  // is_intro
    0.57,   // is_item
    0.34,   // words
    0.89,   // new_words
};

double answer_score_min(std::size_t content_words) {
  constexpr double k_for_no_word = 12.2;
  constexpr double k_less_per_word = 1.2;
  constexpr std::size_t k_words_counted_max = 10;
  return k_for_no_word - k_less_per_word * static_cast<double>(std::min(content_words, k_words_counted_max));
}

double quote_score(const Features& features) {
  const auto& values = features.values();
  return std::inner_product(values.begin(), values.end(), k_quote_weights.begin(), 0.0);
}

}  // namespace svea::answer
