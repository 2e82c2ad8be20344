// What every index does with its candidates: rank them by all the evidence, and say why.
#pragma once

#include <optional>
#include <vector>

#include "search/conditions.h"
#include "search/evidence.h"
#include "search/found.h"
#include "search/query.h"
#include "search/query_terms.h"
#include "search/rank.h"

namespace svea::search {

// For one search, on one thread.
class SecondStage {
 public:
  // All three outlive it. `terms` are those of `query`.
  SecondStage(const Query& query, const QueryTerms& terms, const CorpusCounts& counts);

  [[nodiscard]] const Conditions& conditions() const { return conditions_; }

  // Ranks a candidate, which has the caller's number for it. False when it is no hit at all. `besides`: what
  // speaks for it besides its words (Query::more); then it is a hit also without any of them.
  bool add(std::size_t candidate, const PassageTokens& tokens, const Validity& validity,
           std::optional<double> besides = std::nullopt);
  [[nodiscard]] std::size_t added() const { return scored_.size(); }

  // The candidates of the query's page, best first. Once, after the last add().
  [[nodiscard]] std::vector<Scored> page();

  // Fills in what ranking gave: the score, and for Purpose::browse the snippet and the reasons.
  void complete(Hit& hit, const Scored& scored, const PassageTokens& tokens) const;

  // What is said of the search as a whole. Nothing for Purpose::answer.
  void complete(Found& found) const;

 private:
  const Query& query_;
  const QueryTerms& terms_;
  const CorpusCounts& counts_;
  const Conditions conditions_;
  EvidenceReader evidence_;
  const bool names_reference_;
  std::vector<Scored> scored_;
};

}  // namespace svea::search
