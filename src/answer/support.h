// How well a sentence is carried by another text.
#pragma once

#include <string_view>

#include "model/conversation.h"
#include "text/words.h"

namespace svea::answer {

// From here on a sentence is carried, and below the second it is not; between them it is weakly. Chosen on
// demo/checks/support.jsonl.
inline constexpr double k_support_clear = 0.55;
inline constexpr double k_support_min = 0.4;

struct Support {
  text::Span nearest;  // bytes of the passage: its sentence that carries most; the first of equals
  double score = 0;    // 0–1
  model::Doubt doubt = model::Doubt::words;  // what speaks against it most
};

// The score is the share of the claim's content words, measured in character 5-grams, that stand in the two
// neighbouring sentences of `passage` which carry most. A figure, negation or name that speaks against it
// makes it at most 0.2: right words around a wrong amount are the worst kind of answer. `context` is what
// else the source says of itself (title, headings): its names and words count too.
[[nodiscard]] Support support(std::string_view claim, std::string_view passage,
                              std::string_view context = {});

}  // namespace svea::answer
