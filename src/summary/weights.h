// The linear model that says how much a summary wants a sentence.
#pragma once

#include "summary/evidence.h"

namespace svea::summary {

// In the order of Evidence; learnt by svea-learn-summary (README.md says from what).
extern const EvidenceValues k_short_weights;  // of a page: the few sentences that say what it is about
extern const EvidenceValues k_long_weights;   // of a report: what its own summary takes up

// Higher is better; comparable within one document.
[[nodiscard]] double score(const EvidenceValues& evidence, const EvidenceValues& weights);

}  // namespace svea::summary
