// Measures how well an index finds the passage that answers a question.
#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "evaluation/retrieval_set.h"
#include "search/search_index.h"

namespace svea::evaluation {

// Over the answerable questions, from 0 to 1.
struct RetrievalScores {
  std::size_t questions = 0;
  double first = 0;      // the right passage is the first hit
  double first_ten = 0;  // it is among the first ten
  double mrr = 0;        // mean of 1 / its place, 0 beyond the tenth
  double median_ms = 0;  // of one search, wall time
};

struct RetrievalReport {
  RetrievalScores overall;
  std::map<std::string, RetrievalScores> by_split;  // empty when the set is not split
};

// Feeds the set's passages to `index`, which is empty, each as the one passage of a document of its own, and
// asks the answerable questions. Errors: those of the index.
[[nodiscard]] Result<RetrievalReport> evaluate_retrieval(const RetrievalSet& set, search::SearchIndex& index);

}  // namespace svea::evaluation
