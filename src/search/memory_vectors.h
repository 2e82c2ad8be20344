// The vectors in memory: exact floats, for tests and as the measure of the others.
#pragma once

#include <map>
#include <shared_mutex>

#include "search/vector_index.h"

namespace svea::search {

class MemoryVectors final : public VectorIndex {
 public:
  [[nodiscard]] model::Seq applied_seq() const override;
  [[nodiscard]] Status apply(std::span<const VectorChange> changes) override;
  void hide(model::DocumentId document, model::Seq seq) override;
  [[nodiscard]] Status clear() override;
  [[nodiscard]] std::vector<NearPassage> nearest(std::span<const float> vector, const Query& query,
                                                 std::size_t count) const override;

 private:
  mutable std::shared_mutex mutex_;
  model::Seq applied_seq_ = 0;
  std::size_t dimension_ = 0;
  std::map<model::DocumentId, VectorChange> documents_;
};

}  // namespace svea::search
