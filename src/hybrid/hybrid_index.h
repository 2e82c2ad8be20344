// SearchIndex that finds by words and by meaning: another index, and vectors beside it.
#pragma once

#include <functional>
#include <span>

#include "base/clock.h"
#include "hybrid/server_rest.h"
#include "llm/embedder.h"
#include "search/search_index.h"
#include "search/vector_index.h"

namespace svea::hybrid {

// The passages that lie nearest to the question are candidates of the other index too, where they meet its
// evidence, its rights and its filters as any; nearness adds to their score. Without an answer from the
// embedding server within its time the words alone are searched.
class HybridIndex final : public search::SearchIndex {
 public:
  struct Parts {
    search::SearchIndex& words;
    search::VectorIndex& vectors;
    llm::Embedder& embedder;  // of questions: quick to give up
    const Clock& clock;
    // Called when changes have been applied to `words`: their vectors are to be made. Its error is apply()'s.
    std::function<Status(std::span<const search::DocumentChange>)> on_applied;
    // In points of the linear rank (search/rank.h): what the nearest passage gains over the last of the
    // candidates. As much as the strongest single kinds of evidence weigh, so that meaning lifts what words
    // leave out and does not overrule words that agree.
    double nearest_points = 3;
  };
  // What `parts` refers to outlives it.
  explicit HybridIndex(Parts parts) : parts_(std::move(parts)), rest_("embedding", parts_.clock) {}

  [[nodiscard]] model::Seq applied_seq() const override { return parts_.words.applied_seq(); }
  [[nodiscard]] Status apply(std::span<const search::DocumentChange> changes) override;
  // Leaves the vectors to whoever makes them.
  [[nodiscard]] Status clear() override;
  [[nodiscard]] Result<search::Found> search(const search::Query& query) const override;

 private:
  [[nodiscard]] std::vector<search::Candidate> near_candidates(const search::Query& query) const;

  Parts parts_;
  mutable ServerRest rest_;
};

}  // namespace svea::hybrid
