#include "hybrid/reranked_index.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/limits.h"
#include "hybrid/passage_texts.h"
#include "text/unicode.h"

namespace svea::hybrid {
namespace {

// Scores of different models fill different ranges, so they count from the worst to the best.
void add_scores(std::span<search::Hit> hits, const std::vector<double>& scores, double best_points) {
  const auto [worst, best] = std::ranges::minmax(scores);
  if (best <= worst) return;
  for (std::size_t i = 0; i < scores.size(); ++i)
    hits[i].score += best_points * (scores[i] - worst) / (best - worst);
  std::ranges::stable_sort(hits, std::greater(), &search::Hit::score);
}

}  // namespace

Result<search::Found> RerankedIndex::search(const search::Query& query) const {
  // Only the first are read, so what comes after them stays where it is.
  const bool is_beyond = query.offset >= limits::k_rerank_texts_max;
  if (is_beyond || query.hits_max == 0 || rest_.is_resting()) return index_.search(query);
  search::Query wider = query;
  wider.offset = 0;
  wider.hits_max =
      std::min(limits::k_hits_max, std::max(limits::k_rerank_texts_max, query.offset + query.hits_max));
  auto found = TRY(index_.search(wider));

  const std::span read(found.hits.data(), std::min(found.hits.size(), limits::k_rerank_texts_max));
  std::vector<std::string> texts;
  for (const search::Hit& hit : read) texts.push_back(passage_text(hit.title, hit.passage));
  const std::string question = text::to_valid_utf8(query.text.substr(0, limits::k_question_bytes_max));
  const auto scores = reranker_.score(question, texts, {});
  if (scores && !scores->empty()) {
    rest_.note_success();
    add_scores(read, *scores, best_points_);
  } else if (!scores) {
    rest_.note_failure(scores.error());
  }
  const auto first =
      found.hits.begin() + static_cast<std::ptrdiff_t>(std::min(query.offset, found.hits.size()));
  found.hits.erase(found.hits.begin(), first);
  if (found.hits.size() > query.hits_max) found.hits.resize(query.hits_max);
  return found;
}

}  // namespace svea::hybrid
