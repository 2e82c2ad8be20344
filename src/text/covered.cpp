#include "text/covered.h"

#include <algorithm>

namespace svea::text {

Covered::Covered(std::vector<Span> spans) {
  std::ranges::sort(spans, {}, &Span::start);
  for (const auto span : spans) {
    if (!spans_.empty() && span.start <= spans_.back().end)
      spans_.back().end = std::max(spans_.back().end, span.end);
    else
      spans_.push_back(span);
  }
}

bool Covered::overlaps(Span span) const {
  const auto after = std::ranges::lower_bound(spans_, std::max(span.end, span.start + 1), {}, &Span::start);
  return after != spans_.begin() && std::prev(after)->end > span.start;
}

}  // namespace svea::text
