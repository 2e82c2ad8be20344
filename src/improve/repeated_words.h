// Words that stand twice in a row.
#pragma once

#include "improve/finding.h"
#include "improve/passage.h"

namespace svea::improve {

// Silent where both may be meant: "de regler vi har har ändrats".
void append_repeated_words(const Passage& passage, Findings& findings);

}  // namespace svea::improve
