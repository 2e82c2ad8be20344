// Heavy words, nominalisations and abbreviations of one sentence, with what is written instead.
#pragma once

#include <string_view>

#include "plain/draft.h"
#include "plain/replacement_list.h"
#include "plain/sentence.h"

namespace svea::plain {

// Appends a draft for each word of `list` in the sentence, in the form it stands in; never inside quotation
// marks. A word whose new form would not fit where it stands is left.
void append_replacements(std::string_view text, const Sentence& sentence, const ReplacementList& list,
                         bool is_easy, Drafts& drafts);

// How many words and phrases of `list` the text holds, in any form.
[[nodiscard]] std::size_t listed_words_in(std::string_view text, const ReplacementList& list);

}  // namespace svea::plain
