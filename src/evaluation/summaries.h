// Measures summaries against those that people wrote.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>

#include "evaluation/rouge.h"
#include "evaluation/summary_set.h"
#include "summary/summarise.h"

namespace svea::evaluation {

struct SummaryScores {
  std::size_t cases = 0;
  // Means over the cases. Svea's at its own length, and the first sentences of the document up to the same
  // number of words; then both at three and at two sentences. A model's at its own length, of the cases
  // marked "check" only.
  std::map<std::string, Rouge> rouge;
  double words_mean = 0;  // of Svea's at its own length
  double traceable =
      0;  // share of Svea's sentences that stand at their place in the document, letter for letter
  double median_ms = 0;  // of one summary
  double slowest_ms = 0;
  std::size_t slowest_words = 0;  // of the document that took longest
};

struct SummaryReport {
  SummaryScores overall;
  std::map<std::string, SummaryScores> by_split;
};

// A summary of the case by a language model.
using WriteSummary = std::function<Result<std::string>(const SummaryCase&, const summary::Options&)>;

// Where the reference is longer than a page, Svea writes its full summary, else its brief one. Errors: those
// of `model`, which may be empty.
[[nodiscard]] Result<SummaryReport> evaluate_summaries(std::span<const SummaryCase> cases,
                                                       const WriteSummary& model = {});

}  // namespace svea::evaluation
