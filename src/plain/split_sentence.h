// Cuts long sentences at places where what follows can stand by itself.
#pragma once

#include <string_view>

#include "plain/draft.h"
#include "plain/sentence.h"
#include "plain/split_place.h"

namespace svea::plain {

// Appends a draft for each cut; all of one sentence fit together, and each leaves right sentences if others
// are rejected. Questions and sentences that were not understood are left.
void append_splits(std::string_view text, const Sentence& sentence, const SplitLimits& limits, bool is_easy,
                   Drafts& drafts);

}  // namespace svea::plain
