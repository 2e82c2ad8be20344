// How much of a sentence another text carries.
#pragma once

#include <string_view>

#include "text/words.h"

namespace svea::answer {

// Below this a sentence is marked as unsupported. A sentence in other words than its source keeps more than
// half of its 5-grams, one about something else of the same subject about a third.
inline constexpr double k_support_min = 0.4;

// The share, 0–1, of the claim's content words, measured in character 5-grams, that stand in `source`. A
// number that the source lacks makes it at most 0.2: right words around a wrong amount are the worst kind of
// answer.
[[nodiscard]] double support(std::string_view claim, std::string_view source);

struct SupportingSentence {
  text::Span span;  // bytes of the passage
  double support = 0;
};

// The sentence of `passage` that carries most of the claim; the first of equals. Of an empty passage:
// nothing, 0.
[[nodiscard]] SupportingSentence best_support(std::string_view claim, std::string_view passage);

}  // namespace svea::answer
