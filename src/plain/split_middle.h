// Long phrases between a verb and its infinitive, said afterwards in a sentence of their own.
#pragma once

#include <string_view>

#include "plain/draft.h"
#include "plain/sentence.h"
#include "plain/split_place.h"

namespace svea::plain {

// "Verket ska i samråd med länsstyrelserna i de berörda länen ta fram en plan." as "Verket ska ta fram en
// plan. Det ska göras i samråd med länsstyrelserna i de berörda länen." Which phrases, and what is said of
// them, are those of splits_sv.tsv. The drafts from `first_draft` are the cuts of the sentence: the new
// sentence comes before the first one after the phrase, and the two then stand or fall together.
void append_moved_phrase(std::string_view text, const Sentence& sentence, const SplitLimits& limits,
                         std::size_t first_draft, Drafts& drafts);

}  // namespace svea::plain
