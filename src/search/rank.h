// The second stage of every search: scores candidates by all the evidence there is.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "search/corpus_counts.h"
#include "search/evidence.h"
#include "search/query.h"
#include "search/query_terms.h"
#include "search/validity.h"

namespace svea::search {

struct Scored {
  std::size_t candidate = 0;  // the caller's number for it
  double score = 0;
  Validity validity;
  bool is_newest = false;  // of those nearly as good, and another of them is older; keep_best sets it
};

// The learnt linear rank of evidence: one for sentences that ask, one for words to look for. Differences are
// log odds: one point is a factor of 2.7.
[[nodiscard]] double linear_rank(const QueryTerms& query, const EvidenceValues& values);

// Of candidates that are nearly as good, older and superseded ones lose a little. Then those of `page` are
// left, best first; equal ones by candidate number.
void keep_best(std::vector<Scored>& candidates, Page page);

}  // namespace svea::search
