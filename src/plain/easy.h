// What easy-to-read text has besides simple words and short sentences.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "plain/draft.h"
#include "plain/sentence.h"

namespace svea::plain {

// A sentence after this one that explains its first hard word of explanations_sv.tsv; each word once in a
// text, which `explained` remembers.
void append_explanation(std::string_view text, const Sentence& sentence,
                        std::set<std::string_view>& explained, Drafts& drafts);

// One change that sets each of the sentences on a line of its own. An explanation has a line already.
void append_line_breaks(std::string_view text, const std::vector<text::Span>& sentences, Drafts& drafts);

}  // namespace svea::plain
