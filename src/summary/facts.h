// What a reader must not miss of a text: what is decided, who must do what, and by when.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "summary/summarise.h"

namespace svea::summary {

enum class FactKind { decision, duty, deadline };

struct Fact {
  FactKind kind = FactKind::decision;
  text::Span span;      // bytes: the sentence
  std::string written;  // one line
};

// Whole sentences that decide ("beslutar att", "avslår"), oblige ("ska", "är skyldig att") or set a day
// ("senast den 1 mars"), kind by kind in the order of the text; one sentence may be of several kinds. Of each
// kind at most `each_max`: those that a full summary would rather have. Linear; thread-safe.
[[nodiscard]] std::vector<Fact> facts_of(const Text& text, std::size_t each_max);

}  // namespace svea::summary
