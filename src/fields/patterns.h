// Runs patterns.txt over a text. The only way to RE2.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "fields/kinds.h"
#include "text/words.h"

namespace svea::fields {

// A place that looks like something. Borrows the text.
struct Match {
  std::optional<Kind> kind;  // none for what only looks like something ("other")
  text::Span span;           // of the thing, without what must stand beside it
  std::string_view text;     // what stands there
  double confidence = 0;
  std::vector<std::pair<std::string_view, std::string_view>> groups{};  // of the expression that took part

  // What the group holds, "" where it took no part.
  [[nodiscard]] std::string_view operator[](std::string_view group) const;
};

// All matches of all patterns, overlapping ones too, in no order worth knowing. No match begins or ends
// inside a word or a longer number. Linear in the text. Thread-safe.
[[nodiscard]] std::vector<Match> matches_in(std::string_view utf8);

}  // namespace svea::fields
