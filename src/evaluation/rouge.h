// ROUGE (Lin 2004): how much of a reference summary's words another summary has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svea::evaluation {

// F1 of each, 0–1; 0 where either text has no words.
struct Rouge {
  double words = 0;     // ROUGE-1: words in common, each as often as both have it
  double pairs = 0;     // ROUGE-2: the same of neighbouring words
  double sequence = 0;  // ROUGE-L: the longest common subsequence of all words, as one sequence
};

// Words are runs of letters and digits (text::words), folded; nothing is stemmed and no word left out. Takes
// the product of both lengths.
[[nodiscard]] Rouge rouge(std::string_view summary, std::string_view reference);

}  // namespace svea::evaluation
