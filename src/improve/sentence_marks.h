// Capitals that sentences begin with and marks that they end with.
#pragma once

#include <span>

#include "improve/finding.h"
#include "improve/passage.h"

namespace svea::improve {

// A small letter after a full stop inside what was read as one sentence ("klart. nästa"), where the word
// before the stop is no abbreviation.
void append_small_letters(const Passage& passage, Findings& findings);

// The last sentence of a paragraph of several that ends without a mark. `sentences` are those of the text.
void append_missing_ends(std::string_view text, std::span<const text::Span> sentences, const Guarded& guarded,
                         Findings& findings);

}  // namespace svea::improve
