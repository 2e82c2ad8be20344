// Headings for long texts that have none.
#pragma once

#include <string_view>
#include <vector>

#include "plain/draft.h"
#include "text/words.h"

namespace svea::plain {

// Appends a draft for each section that a heading can be put before: the question that it answers
// (headings_sv.tsv), or a word that it holds and the others hardly do. `sentences` are those of the text. The
// heading is a Markdown heading of the second level, under the text's own title. None for a text that has
// headings, lists or tables for its order, or is short (limits.h). Linear time.
void append_headings(std::string_view text, const std::vector<text::Span>& sentences, Drafts& drafts);

}  // namespace svea::plain
