// What many texts are about: themes, in how many of them, with examples.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "summary/summarise.h"

namespace svea::summary {

struct Theme {
  std::string name;                       // its word, as the texts mostly write it
  std::vector<std::string> words;         // others that go with it, most telling first
  std::vector<std::size_t> texts;         // that speak of it, in order
  std::vector<SummarySentence> examples;  // of different texts, the most telling first
};

struct Themes {
  std::vector<Theme> themes;        // most texts first
  std::vector<std::size_t> others;  // texts that speak of none of them
};

// A theme is a word (by its stem) that several texts have and not nearly all; words that mostly the same
// texts have belong to one theme. At most `themes_max`, with `examples_max` sentences each. A text may be of
// several themes. None for fewer than three texts. Near-linear in all words; the same each time; thread-safe.
[[nodiscard]] Themes themes_of(std::span<const Text> texts, std::size_t themes_max, std::size_t examples_max);

}  // namespace svea::summary
