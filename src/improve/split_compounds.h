// Compounds that were written apart ("särskrivning").
#pragma once

#include "improve/finding.h"
#include "improve/passage.h"

namespace svea::improve {

// "kommun styrelse" for "kommunstyrelse": two bare nouns side by side whose joined form is listed in the
// dictionary. Words that may stand bare before another ("ett antal elever") are left.
void append_split_compounds(const Passage& passage, Findings& findings);

}  // namespace svea::improve
