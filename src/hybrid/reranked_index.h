// SearchIndex that has a reranker read the best hits of another.
#pragma once

#include "base/clock.h"
#include "hybrid/server_rest.h"
#include "llm/reranker.h"
#include "search/search_index.h"

namespace svea::hybrid {

// The reranker's word weighs more than all other evidence, but that joins in: a reranker knows neither what
// is in force nor what is newest. Without its answer within its time the hits stay as they are.
class RerankedIndex final : public search::SearchIndex {
 public:
  // All outlive it. `best_points`, in points of the linear rank: what the best text gains over the worst of
  // those that were read.
  RerankedIndex(search::SearchIndex& index, llm::Reranker& reranker, const Clock& clock,
                double best_points = 12)
      : index_(index), reranker_(reranker), best_points_(best_points), rest_("reranker", clock) {}

  [[nodiscard]] model::Seq applied_seq() const override { return index_.applied_seq(); }
  [[nodiscard]] Status apply(std::span<const search::DocumentChange> changes) override {
    return index_.apply(changes);
  }
  [[nodiscard]] Status clear() override { return index_.clear(); }
  [[nodiscard]] Result<search::Found> search(const search::Query& query) const override;

 private:
  search::SearchIndex& index_;
  llm::Reranker& reranker_;
  const double best_points_;
  mutable ServerRest rest_;
};

}  // namespace svea::hybrid
