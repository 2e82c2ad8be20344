// Learns the weights that say how much a summary wants a sentence (summary/weights.h).
#pragma once

#include <span>
#include <vector>

#include "evaluation/summary_set.h"
#include "summary/evidence.h"

namespace svea::evaluation {

// A sentence and how much of the person's summary it has.
struct SummaryExample {
  summary::EvidenceValues evidence{};
  double gain = 0;
};

// The sentences of one document, both less the document's mean: what matters is which of a document's
// sentences is best. The gain against a short reference is the mean of ROUGE-1, -2 and -L; against one longer
// than `long_words` it is the share of the sentence's neighbouring words that the reference has, since any
// one sentence is a small part of it.
[[nodiscard]] std::vector<SummaryExample> summary_examples(const SummaryCase& one, std::size_t long_words);

// Least squares with l2 times the squares of the weights (ridge regression), solved exactly. The same each
// time.
[[nodiscard]] summary::EvidenceValues learn_summary_weights(std::span<const SummaryExample> examples,
                                                            double l2);

}  // namespace svea::evaluation
