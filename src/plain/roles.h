// What each word of a sentence does.
#pragma once

#include "plain/sentence.h"

namespace svea::plain {

// Fills in the roles of the tokens, what is open before each, and the main verb. Words that may be several
// things are judged by their neighbours; in doubt a word is `other` and a verb that is not seen leaves the
// sentence without main verb, so that rules don't touch it.
void assign_roles(Sentence& sentence);

}  // namespace svea::plain
