// The weights of the linear rank, in the order of Evidence. Learnt by
//   svea-learn-rank FOLDER…
// from the questions marked "fit" of folders with passages.jsonl and questions.jsonl; README.md says which.
#pragma once

#include "search/evidence.h"

namespace svea::search {

// For sentences that ask.
inline constexpr EvidenceValues k_question_weights = {8.150, 2.491, 0.000, 0.000, 0.763, 0.163,  1.217,
                                                      5.580, 1.150, 2.103, 1.174, 5.682, -1.881, 2.148};
// For words to look for.
inline constexpr EvidenceValues k_words_weights = {9.857, 3.093, 1.323, 1.648, 0.000, 0.000,  3.637,
                                                   0.596, 0.000, 0.000, 0.000, 0.000, -3.590, 1.586};

}  // namespace svea::search
