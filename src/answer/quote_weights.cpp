#include "answer/quote_weights.h"

#include <numeric>

namespace svea::answer {

const std::array<double, k_features> k_quote_weights = {
    1.03,   // gram_score
    1.30,   // stem_score
    4.20,   // all_stem_coverage
    1.23,   // coverage_before
    0.92,   // coverage_after
    4.34,   // coverage_with_before
    0.60,   // coverage_with_headings
    3.47,   // passage_coverage
    0.77,   // rank
    0.60,   // adjacency
    -1.52,  // same_order
    1.35,   // bears_amount
    1.18,   // bears_other
    0.74,   // starts_with_topic
    1.23,   // topic_is
    1.01,   // after_question
    -0.67,  // is_question
    -2.30,  // is_heading
    -1.01,  // is_intro
    0.47,   // is_item
    0.71,   // words
    0.65,   // new_words
};

const double k_answer_score_min = 10.64;

double quote_score(const Features& features) {
  const auto& values = features.values();
  return std::inner_product(values.begin(), values.end(), k_quote_weights.begin(), 0.0);
}

}  // namespace svea::answer
