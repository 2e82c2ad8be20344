// Which way a text is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svea::text {

// A stretch of letters of one direction, with the digits, marks and spaces that go along.
struct Stretch {
  std::string_view text;
  bool is_right_to_left = false;
};

// Whether most of its words are written from right to left (Arabic, Hebrew, Thaana …: their first letter is
// of the strong types R or AL of the Unicode Bidirectional Algorithm, UAX #9); of as many of each, whether
// the first is. Words and not letters: an address is longer than what stands about it. Linear.
[[nodiscard]] bool is_right_to_left(std::string_view utf8);

// The text in stretches. What has no direction of its own goes with its neighbours where they agree, else
// with the text as a whole (UAX #9, N1 and N2). None of an empty text. Linear.
[[nodiscard]] std::vector<Stretch> stretches(std::string_view utf8);

// Numbers in parts ("4 500", "08-123 45 67", "2027-03-31") between marks that keep their parts in order
// (U+200E): a text from right to left would show "500 4". For text that is written so; linear.
[[nodiscard]] std::string with_numbers_in_order(std::string_view utf8);

}  // namespace svea::text
