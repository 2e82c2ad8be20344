// The weights of the linear rank, in the order of Evidence. Learnt by
//   svea-learn-rank FOLDER…
// from the questions marked "fit" of folders with passages.jsonl and questions.jsonl; README.md says which.
#pragma once

#include "search/evidence.h"

namespace svea::search {

// For sentences that ask.
inline constexpr EvidenceValues k_question_weights = {0.000, 2.021, 0.000, 0.000, 3.244, 1.777,  2.296,
                                                      3.238, 2.856, 2.307, 6.566, 4.488, -2.668, 2.503};
// For words to look for.
inline constexpr EvidenceValues k_words_weights = {8.551, 4.177, 1.424, 1.738, 0.364, 0.000,  0.811,
                                                   0.000, 0.000, 2.799, 0.000, 0.000, -3.547, 1.216};

}  // namespace svea::search
