#include "hybrid/hybrid_index.h"

#include <algorithm>

#include "base/limits.h"
#include "text/unicode.h"

namespace svea::hybrid {
namespace {

// Cosines of different models fill different ranges, so nearness counts from the last candidate to the
// nearest (min-max, a convex combination: Bruch, Gai and Ingber, "An Analysis of Fusion Functions for Hybrid
// Retrieval", 2023). What is no candidate gains nothing, as the last one does.
std::vector<search::Candidate> as_candidates(const std::vector<search::NearPassage>& near,
                                             double nearest_points) {
  std::vector<search::Candidate> candidates;
  if (near.empty()) return candidates;
  const double last = near.back().cosine;
  const double range = near.front().cosine - last;
  for (const search::NearPassage& one : near) {
    if (one.cosine <= 0) break;  // nothing in common
    candidates.push_back(
        {one.document, one.ordinal, range > 0 ? nearest_points * (one.cosine - last) / range : 0});
  }
  return candidates;
}

}  // namespace

Status HybridIndex::apply(std::span<const search::DocumentChange> changes) {
  TRY(parts_.words.apply(changes));
  for (const search::DocumentChange& change : changes) parts_.vectors.hide(change.document, change.seq);
  return parts_.on_applied(changes);
}

Status HybridIndex::clear() { return parts_.words.clear(); }

std::vector<search::Candidate> HybridIndex::near_candidates(const search::Query& query) const {
  if (query.text.empty() || query.reach.spaces.empty() || rest_.is_resting()) return {};
  const std::string question = text::to_valid_utf8(query.text.substr(0, limits::k_question_bytes_max));
  const auto vectors = parts_.embedder.embed(std::span(&question, 1), llm::TextRole::question, {});
  if (!vectors) {
    rest_.note_failure(vectors.error());
    return {};
  }
  rest_.note_success();
  return as_candidates(parts_.vectors.nearest(vectors->front(), query, limits::k_nearest_max),
                       parts_.nearest_points);
}

Result<search::Found> HybridIndex::search(const search::Query& query) const {
  auto candidates = near_candidates(query);
  if (candidates.empty()) return parts_.words.search(query);
  search::Query asked = query;
  std::ranges::move(candidates, std::back_inserter(asked.more));
  return parts_.words.search(asked);
}

}  // namespace svea::hybrid
