// The weights of the linear rank, in the order of Evidence. Learnt by
//   svea-learn-rank FOLDER
// from the questions marked "fit" of a folder with passages.jsonl and questions.jsonl; README.md says which.
#pragma once

#include "search/evidence.h"

namespace svea::search {

inline constexpr EvidenceValues k_rank_weights = {-1.312, 1.493, 1.230, 1.270, -0.427, 2.051, 0.697, 0.232,
                                                  2.450,  2.879, 3.429, 2.672, 3.921,  0.973, -0.675};

}  // namespace svea::search
