// The weights of the linear rank, in the order of Evidence. Learnt by
//   svea-learn-rank FOLDER
// from the questions marked "fit" of a folder with passages.jsonl and questions.jsonl; README.md says which.
#pragma once

#include "search/evidence.h"

namespace svea::search {

inline constexpr EvidenceValues k_rank_weights = {-0.624, 2.604, 2.479, 0.203, 2.673,
                                                  3.078,  3.451, 2.568, 2.269, 2.685};

}  // namespace svea::search
