// Changes while they are being found: in bytes, not yet held against the facts or against each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plain/change.h"
#include "text/words.h"

namespace svea::plain {

struct DraftEdit {
  text::Span span;  // bytes of the text
  std::string after;
};

struct Draft {
  Reason reason = Reason::heavy_word;
  std::vector<DraftEdit> edits;  // in order
  svea::Sentence why;
  bool is_offered = false;  // not made: a person decides. Has one edit
};

using Drafts = std::vector<Draft>;

// The drafts without those that overlap an earlier one of the list, in the order of the text.
[[nodiscard]] Drafts without_overlaps(Drafts drafts);

// text[span) with the edits of one draft that lie in it.
[[nodiscard]] std::string drafted(std::string_view text, text::Span span, const Draft& draft);

[[nodiscard]] std::vector<Change> to_changes(std::string_view text, const Drafts& drafts);

// "Beslutet" from "beslutet".
[[nodiscard]] std::string with_capital(std::string_view word);
// "beslutet" from "Beslutet"; a word with more capitals ("EU") stays.
[[nodiscard]] std::string without_capital(std::string_view word);

}  // namespace svea::plain
