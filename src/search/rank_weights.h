// The weights of the linear rank, in the order of Evidence. Learnt by
//   svea-learn-rank FOLDER…
// from the questions marked "fit" of folders with passages.jsonl and questions.jsonl; README.md says which.
#pragma once

#include "search/evidence.h"

namespace svea::search {

// For sentences that ask.
inline constexpr EvidenceValues k_question_weights = {-0.624, 2.604, 2.479, 0, 0,     0, 0.203, 2.673, 0, 0,
                                                      3.078,  0,     3.451, 0, 2.568, 0, 2.269, 2.685, 0, 0};
// For words to look for.
inline constexpr EvidenceValues k_words_weights = {-0.624, 2.604, 2.479, 0, 0,     0, 0.203, 2.673, 0, 0,
                                                   3.078,  0,     3.451, 0, 2.568, 0, 2.269, 2.685, 0, 0};

}  // namespace svea::search
