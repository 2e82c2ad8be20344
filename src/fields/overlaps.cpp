#include "fields/overlaps.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace svea::fields {
namespace {

struct Candidate {
  text::Span span;
  double confidence = 0;
  std::ptrdiff_t index = -1;  // of what is found; -1 for what only looks like something

  [[nodiscard]] std::size_t size() const { return span.end - span.start; }
};

}  // namespace

std::vector<Found> without_overlaps(std::vector<Found> found, const std::vector<LookAlike>& look_alikes) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < found.size(); ++i)
    candidates.push_back({found[i].span, found[i].confidence, static_cast<std::ptrdiff_t>(i)});
  for (const auto& one : look_alikes) candidates.push_back({one.span, one.confidence});
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return std::tuple(a.size(), a.confidence, b.span.start, b.index) >
           std::tuple(b.size(), b.confidence, a.span.start, a.index);
  });
  std::map<std::size_t, Candidate> taken;  // by start
  for (const auto& candidate : candidates) {
    const auto next = taken.lower_bound(candidate.span.start);
    const bool meets_next = next != taken.end() && next->first < candidate.span.end;
    const bool meets_previous =
        next != taken.begin() && std::prev(next)->second.span.end > candidate.span.start;
    if (!meets_next && !meets_previous) taken.emplace(candidate.span.start, candidate);
  }
  std::vector<Found> kept;
  for (const auto& [start, candidate] : taken)
    if (candidate.index >= 0) kept.push_back(std::move(found[static_cast<std::size_t>(candidate.index)]));
  return kept;
}

Covered::Covered(const std::vector<Found>& found) {
  for (const auto& one : found) spans_.push_back(one.span);
  std::ranges::sort(spans_, {}, &text::Span::start);
  std::vector<text::Span> joined;
  for (const auto span : spans_) {
    if (!joined.empty() && span.start <= joined.back().end)
      joined.back().end = std::max(joined.back().end, span.end);
    else
      joined.push_back(span);
  }
  spans_ = std::move(joined);
}

bool Covered::overlaps(text::Span span) const {
  const auto after = std::ranges::lower_bound(spans_, span.end, {}, &text::Span::start);
  return after != spans_.begin() && std::prev(after)->end > span.start;
}

}  // namespace svea::fields
