// The weights of the linear rank, in the order of Evidence. Learnt by
//   svea-learn-rank FOLDER…
// from the questions marked "fit" of folders with passages.jsonl and questions.jsonl; README.md says which.
#pragma once

#include "search/evidence.h"

namespace svea::search {

// For sentences that ask.
inline constexpr EvidenceValues k_question_weights = {-5.965, 10.621, 1.547, 0.789,  -0.968, 0.592, -0.142,
                                                      -3.368, 1.053,  3.136, 1.323,  0.287,  5.373, 1.841,
                                                      2.562,  0.749,  5.782, -0.290, -2.954, 2.070};
// For words to look for.
inline constexpr EvidenceValues k_words_weights = {-1.330, 10.100, 3.768,  -1.584, 1.233,  0.176, 1.572,
                                                   -4.196, -0.343, 0.796,  4.467,  -0.533, 1.595, 2.621,
                                                   -1.080, 1.756,  -3.216, 1.954,  -3.976, 1.934};

}  // namespace svea::search
