// Plain Swedish and easy-to-read Swedish: what can be said more simply in a text, each change on its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plain/change.h"
#include "plain/replacement_list.h"
#include "text/readability.h"

namespace svea::plain {

enum class Level {
  plain,  // "klarspråk", as the authorities' writing rules want it (språklagen 11 §)
  easy,   // "lättläst": also shorter sentences, simpler words, explanations, a line for each sentence
};

struct Options {
  Level level = Level::plain;
  // An organisation's own words, tried before those that the program has; may be null, outlives the call.
  const ReplacementList* own_words = nullptr;
};

struct Simplified {
  std::vector<Change> changes;  // in the order of the text
  std::string text;             // with all of them made
  text::Readability before;
  text::Readability after;
  // Changes that were found and not proposed, because a number, name, date, negation, condition or "ska",
  // "får", "bör", "kan", "måste" would not have been the same after them.
  std::size_t withheld = 0;
};

// What is quoted or said by somebody is never changed. Time is linear in the length of the text. Errors:
// text_empty, text_too_large, text_not_swedish. Safe to call from any thread.
[[nodiscard]] Result<Simplified> simplify(std::string_view text, const Options& options = {});

}  // namespace svea::plain
