#include "fields/overlaps.h"

#include <algorithm>
#include <map>
#include <utility>

namespace svea::fields {
namespace {

std::size_t size(text::Span span) { return span.end - span.start; }

bool is_before(const Claim& a, const Claim& b) {
  if (size(a.span) != size(b.span)) return size(a.span) > size(b.span);
  if (a.strength != b.strength) return a.strength > b.strength;
  return a.span.start < b.span.start;
}

}  // namespace

std::vector<Found> without_overlaps(std::vector<Claim> claims) {
  std::ranges::stable_sort(claims, is_before);
  std::map<std::size_t, Claim*> taken;  // by start
  for (auto& claim : claims) {
    const auto next = taken.lower_bound(claim.span.start);
    const bool meets_next = next != taken.end() && next->first < claim.span.end;
    const bool meets_previous = next != taken.begin() && std::prev(next)->second->span.end > claim.span.start;
    if (!meets_next && !meets_previous) taken.emplace(claim.span.start, &claim);
  }
  std::vector<Found> kept;
  for (const auto& [start, claim] : taken)
    if (claim->found) kept.push_back(*std::move(claim->found));
  return kept;
}

text::Covered covered_by(const std::vector<Found>& found) {
  std::vector<text::Span> spans;
  for (const auto& one : found) spans.push_back(one.span);
  return text::Covered(std::move(spans));
}

}  // namespace svea::fields
