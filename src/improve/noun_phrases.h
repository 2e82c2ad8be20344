// Articles, adjectives and nouns that do not agree.
#pragma once

#include "improve/finding.h"
#include "improve/passage.h"

namespace svea::improve {

// "en beslut", "ett stor hus", "denna beslutet", "sin bilen": only where the dictionary leaves no doubt which
// gender the noun has.
void append_noun_phrases(const Passage& passage, Findings& findings);

}  // namespace svea::improve
