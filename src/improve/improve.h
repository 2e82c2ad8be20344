// Better Swedish: spelling, grammar, marks, structure and tone, each change on its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "improve/dictionary.h"
#include "improve/guide.h"
#include "model/document.h"
#include "plain/change.h"
#include "text/readability.h"

namespace svea::improve {

struct Options {
  Guide guide{};
  bool spelling = true;
  bool grammar = true;  // marks, dates and abbreviations too
  bool structure = true;
  bool tone = true;
};

struct Improved {
  std::vector<plain::Change> changes;  // in the order of the text; those without edits are remarks
  std::string text;                    // with all edits made
  text::Readability before;
  text::Readability after;
  // Changes that were found and not proposed, because a number, name, date, negation, condition or "ska",
  // "får", "bör", "kan", "måste" would not have been the same after them.
  std::size_t withheld = 0;
};

// What is quoted, names, addresses and numbers are never changed. Time is linear in the length of the text.
// Errors: text_empty, text_too_large, text_not_swedish. Safe to call from any thread.
[[nodiscard]] Result<Improved> improve(const model::DocumentText& text, const Dictionary& dictionary,
                                       const Options& options = {});

}  // namespace svea::improve
