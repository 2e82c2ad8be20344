// What an unknown word may have been meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "improve/dictionary.h"

namespace svea::improve {

struct Candidate {
  std::string word;
  // How unlikely the slip is: 0.5 for a letter too few or too many of two alike and for å, ä, ö without their
  // marks; 0.7 for letters that changed places; 0.8 for neighbours on the keyboard; 1 for others; 0.5 more
  // where the first letter is another.
  double cost = 1;
  bool is_listed = true;  // else made of words that are
  // Letters that changed places, or one of two alike (but "s", which joins words) too many or too few.
  bool is_plain_slip = false;
};

// The words of the dictionary at one edit from the folded word (a letter too many, too few or wrong, two that
// changed places), the likeliest first. Some six hundred look-ups.
[[nodiscard]] std::vector<Candidate> near_words(const Dictionary& dictionary, std::string_view word);

// The edits between two words: a letter inserted, deleted or replaced, or two neighbours changed (optimal
// string alignment).
[[nodiscard]] std::size_t edits_between(std::string_view one, std::string_view other);

}  // namespace svea::improve
