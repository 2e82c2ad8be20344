// Verbs in a form that does not go with the verb before them.
#pragma once

#include "improve/finding.h"
#include "improve/passage.h"

namespace svea::improve {

// "ska skickar" for "ska skicka", "för att skickar" for "för att skicka".
void append_verb_forms(const Passage& passage, Findings& findings);

}  // namespace svea::improve
