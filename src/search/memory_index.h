// The index in memory: exact (every passage is a candidate), for tests, small sets and as the measure of the
// others.
#pragma once

#include <map>
#include <shared_mutex>
#include <vector>

#include "search/corpus_counts.h"
#include "search/passage_tokens.h"
#include "search/search_index.h"

namespace svea::search {

class MemoryIndex final : public SearchIndex {
 public:
  [[nodiscard]] model::Seq applied_seq() const override;
  [[nodiscard]] Status apply(std::span<const DocumentChange> changes) override;
  [[nodiscard]] Status clear() override;
  [[nodiscard]] Result<Found> search(const Query& query) const override;

 private:
  struct Entry {
    Hit hit;  // without a score
    IndexedPassage indexed;
  };

  class Words;

  void remove(model::DocumentId document);

  mutable std::shared_mutex mutex_;
  model::Seq applied_seq_ = 0;
  CorpusCounts counts_;
  std::map<model::DocumentId, std::vector<Entry>> documents_;
};

}  // namespace svea::search
