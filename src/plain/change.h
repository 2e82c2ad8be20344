// A proposed change of a text that a person accepts or rejects.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace svea::plain {

enum class Reason {
  long_sentence,   // split in two
  heavy_word,      // outdated, foreign or needlessly long
  passive,         // said by who does it
  nominalisation,  // a noun that was made of a verb is a verb again
  abbreviation,    // written out
  list,            // an enumeration set as a list
  explanation,     // of a word that stays hard
  line_break,      // each sentence on a line of its own
  heading,         // put before a section of a long text that has none
  rewritten,       // by a language model
  spelling,        // not a word as it stands
  grammar,         // words that don't go together
  form,            // spaces, marks, dates and abbreviations as the writing rules want them
  structure,       // paragraphs, headings, lists, order
  tone,            // how the organisation addresses its readers
};
inline constexpr std::size_t k_reasons = 15;

// "long_sentence": stable, for programs.
[[nodiscard]] std::string_view name_of(Reason reason);

// text[start, end) becomes `after`. In code points; start == end inserts.
struct Edit {
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::string before;
  std::string after;
};

// One change may need several edits, which stand or fall together. Edits of different changes never overlap,
// so that each change can be accepted or rejected whatever becomes of the others. A change without edits is a
// remark: the person decides.
struct Change {
  Reason reason = Reason::heavy_word;
  std::vector<Edit> edits;  // in order
  svea::Sentence why;       // for the person
  // What a remark is about; its `after` is what stands there.
  std::optional<Edit> about{};
  // What could stand there instead, the likeliest first. Such a place overlaps no edit and no other such
  // place.
  std::vector<std::string> choices{};
};

// The text with the changes whose flag in `accepted` is set; flags that are missing count as not set. Errors:
// changes_do_not_fit (edits that overlap or lie outside the text).
[[nodiscard]] Result<std::string> apply_changes(std::string_view text, std::span<const Change> changes,
                                                const std::vector<bool>& accepted);
// With all of them.
[[nodiscard]] Result<std::string> apply_changes(std::string_view text, std::span<const Change> changes);

}  // namespace svea::plain
