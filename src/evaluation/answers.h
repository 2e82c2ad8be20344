// Measures the answers to a question set: do they hold what the set calls right, and are they refused when
// they should be?
#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "evaluation/retrieval_set.h"
#include "llm/model_choice.h"
#include "search/search_index.h"

namespace svea::evaluation {

// Shares are 0–1. An answer "contains" a reference when the reference stands in what it quotes (Grund: at
// most sixty words) or in what a model wrote, white space and case aside.
struct AnswerScores {
  std::size_t questions = 0;                // with an answer in the set
  double contains_answer = 0;               // share of those; a refused one counts as not
  double contains_answer_one_sentence = 0;  // the one sentence that ranks highest, refused or not
  double wrongly_refused = 0;               // share of those
  double words_mean = 0;                    // of quotes, over answers that were not refused
  std::size_t unanswerable = 0;             // questions that no passage answers
  double refused = 0;                       // share of those
  double unsupported = 0;                   // share of answers with a sentence marked as unsupported
  double median_ms = 0;                     // of a whole turn, search included
  double ms_99 = 0;                         // 99th percentile
};

struct AnswerReport {
  AnswerScores overall;
  std::map<std::string, AnswerScores> by_split;  // empty when the set is not split
};

// Feeds the set's passages to `index`, which is empty, and runs one turn for each question. `models` null:
// Grund writes. Errors: those of the index and of turns.
[[nodiscard]] Result<AnswerReport> evaluate_answers(const RetrievalSet& set, search::SearchIndex& index,
                                                    llm::ModelChoice* models = nullptr);

}  // namespace svea::evaluation
