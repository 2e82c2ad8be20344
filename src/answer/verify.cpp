#include "answer/verify.h"

#include <algorithm>

#include "answer/citation.h"
#include "answer/claim.h"
#include "answer/support.h"
#include "text/language.h"

namespace svea::answer {
namespace {

const search::Hit& hit_of(int n, std::span<const search::Hit> hits) {
  return hits[static_cast<std::size_t>(n - 1)];
}

bool can_be_judged(std::string_view claim, std::string_view passage) {
  const auto written = text::guess_language(claim);
  const auto source = text::guess_language(passage);
  return written.empty() || source.empty() || written == source;
}

bool is_supported(const Claim& claim, std::span<const search::Hit> hits) {
  return std::ranges::any_of(claim.cited, [&](int n) {
    const auto& passage = hit_of(n, hits).passage.text;
    return !can_be_judged(claim.text, passage) || support(claim.text, passage) >= k_support_min;
  });
}

// Keeps the better of two quotes for the same n.
void keep(model::Citation citation, std::vector<model::Citation>& citations) {
  const auto known = std::ranges::find(citations, citation.n, &model::Citation::n);
  if (known == citations.end())
    citations.push_back(std::move(citation));
  else if (citation.support > known->support)
    *known = std::move(citation);
}

}  // namespace

Verified verify(std::string_view answer, std::span<const search::Hit> hits) {
  Verified verified;
  for (const auto& claim : claims_of(answer)) {
    for (const int n : claim.cited) {
      const auto best = best_support(claim.text, hit_of(n, hits).passage.text);
      keep(cite(hit_of(n, hits), best.span, n, best.support), verified.citations);
    }
    if (asserts(claim) && !is_supported(claim, hits)) verified.unsupported.push_back(claim.text);
  }
  return verified;
}

}  // namespace svea::answer
