#include "search/memory_vectors.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>

namespace svea::search {
namespace {

double dot(std::span<const float> a, std::span<const float> b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

}  // namespace

model::Seq MemoryVectors::applied_seq() const {
  const std::shared_lock lock(mutex_);
  return applied_seq_;
}

Status MemoryVectors::apply(std::span<const VectorChange> changes) {
  const std::unique_lock lock(mutex_);
  for (const VectorChange& change : changes) {
    if (change.seq <= applied_seq_) continue;
    for (const auto& vector : change.vectors) {
      if (dimension_ == 0) dimension_ = vector.size();
      if (vector.empty() || vector.size() == dimension_) continue;
      documents_.clear();
      dimension_ = 0;
      applied_seq_ = 0;
      return {};
    }
    documents_.erase(change.document);
    if (!change.vectors.empty()) documents_.emplace(change.document, change);
    applied_seq_ = change.seq;
  }
  return {};
}

void MemoryVectors::hide(model::DocumentId document, model::Seq seq) {
  const std::unique_lock lock(mutex_);
  const auto found = documents_.find(document);
  if (found != documents_.end() && found->second.seq < seq) documents_.erase(found);
}

Status MemoryVectors::clear() {
  const std::unique_lock lock(mutex_);
  documents_.clear();
  dimension_ = 0;
  applied_seq_ = 0;
  return {};
}

std::vector<NearPassage> MemoryVectors::nearest(std::span<const float> vector, const Query& query,
                                                std::size_t count) const {
  const std::shared_lock lock(mutex_);
  std::vector<NearPassage> found;
  if (vector.size() != dimension_) return found;
  for (const auto& [id, document] : documents_) {
    if (!query.reach.covers(document.space) ||
        !query.filter.lets_pass(id, document.type, document.language, document.date))
      continue;
    for (std::size_t i = 0; i < document.vectors.size(); ++i) {
      const auto& own = document.vectors[i];
      const double lengths = std::sqrt(dot(own, own) * dot(vector, vector));
      if (lengths > 0) found.push_back({id, static_cast<int>(i), dot(own, vector) / lengths});
    }
  }
  std::ranges::stable_sort(found, std::greater(), &NearPassage::cosine);
  if (found.size() > count) found.resize(count);
  return found;
}

}  // namespace svea::search
