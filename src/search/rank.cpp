#include "search/rank.h"

#include <algorithm>

#include "search/rank_weights.h"

namespace svea::search {
namespace {

// A year's age costs a tenth of a point: enough to choose between two versions of the same text, too little
// to lift one that answers worse. Beyond four years, old is old.
constexpr double k_cost_per_year = 0.1;
constexpr double k_age_cost_max = 0.4;
constexpr double k_superseded_cost = 1.0;
// The newest is looked for among those within this many points of the best.
constexpr double k_nearly_as_good = 1.5;

double age_cost(const Validity& validity, std::chrono::sys_days newest) {
  if (!validity.stated || *validity.stated >= newest) return 0;
  const double years = static_cast<double>((newest - *validity.stated).count()) / 365.25;
  return std::min(k_age_cost_max, years * k_cost_per_year);
}

}  // namespace

double linear_rank(const QueryTerms& query, const EvidenceValues& values) {
  return weighted_sum(values, query.is_question ? k_question_weights : k_words_weights);
}

void keep_best(std::vector<Scored>& candidates, Page page) {
  if (candidates.empty()) return;
  const double best = std::ranges::max(candidates, {}, &Scored::score).score;
  std::chrono::sys_days newest{};
  for (const Scored& scored : candidates)
    if (scored.score >= best - k_nearly_as_good && scored.validity.stated)
      newest = std::max(newest, *scored.validity.stated);
  bool is_any_older = false;
  for (Scored& scored : candidates) {
    const double cost =
        age_cost(scored.validity, newest) + (scored.validity.is_superseded ? k_superseded_cost : 0);
    is_any_older |= cost > 0 && scored.score >= best - k_nearly_as_good;
    scored.is_newest = cost == 0 && scored.validity.stated == newest;
    scored.score -= cost;
  }
  for (Scored& scored : candidates) scored.is_newest &= is_any_older;

  const std::size_t end = std::min(page.end, candidates.size());
  std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(end),
                            [](const Scored& a, const Scored& b) {
                              return a.score != b.score ? a.score > b.score : a.candidate < b.candidate;
                            });
  candidates.resize(end);
  candidates.erase(candidates.begin(),
                   candidates.begin() + static_cast<std::ptrdiff_t>(std::min(page.first, end)));
}

}  // namespace svea::search
