// The weights of the linear rank, in the order of Evidence. Learnt by
//   svea-learn-rank FOLDER…
// from the questions marked "fit" of folders with passages.jsonl and questions.jsonl; README.md says which.
#pragma once

#include "search/evidence.h"

namespace svea::search {

// For sentences that ask.
inline constexpr EvidenceValues k_question_weights = {0.000, 2.071, 0.000, 0.000, 3.781, 2.443,  1.714,
                                                      3.604, 2.715, 3.218, 6.318, 4.603, -2.326, 2.590};
// For words to look for.
inline constexpr EvidenceValues k_words_weights = {8.534, 4.213, 1.413, 1.736, 0.371, 0.000,  0.804,
                                                   0.000, 0.000, 2.795, 0.000, 0.000, -3.549, 1.217};

}  // namespace svea::search
