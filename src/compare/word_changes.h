// What changed within a sentence, and what it means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace svea::compare {

// What a change is about; the first that fits.
enum class Matter {
  date,
  number,
  denial,      // a "not" came or went
  obligation,  // "ska" became "får" or "bör"
  name,
  wording,
};

// Words as they stand in the versions; one of them may be "".
struct WordChange {
  Matter matter = Matter::wording;
  std::string before;
  std::string after;
};

// Both written as one line (prose::written). Takes the product of their words, which are few.
[[nodiscard]] std::vector<WordChange> word_changes(std::string_view before, std::string_view after);

// "Talet 30 dagar har blivit 60 dagar." For every matter but wording, which the words themselves show best.
[[nodiscard]] Sentence call_out(const WordChange& change);

}  // namespace svea::compare
