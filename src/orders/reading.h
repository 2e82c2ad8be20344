// A text as a language model takes it: with the letters that disguise others read as those, and what is
// invisible brought to light.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::orders {

class Reading {
 public:
  // `utf8` may be anything. Zero-width characters inside words are dropped, letters of other alphabets that
  // look Latin become Latin in words that mix the two, full-width letters become plain ones, and tag
  // characters (U+E0020–E007E), which nobody sees, become the letters they stand for. Soft hyphens and
  // joiners belong to ordinary text.
  explicit Reading(std::string_view utf8);

  [[nodiscard]] const std::string& text() const { return text_; }
  // Where a stretch of text() stands in the original, in bytes.
  [[nodiscard]] text::Span original(text::Span span) const;
  // True when a stretch of text() was disguised, anywhere.
  [[nodiscard]] bool is_disguised(text::Span span) const;

 private:
  void put(std::string_view bytes, std::size_t from, bool disguised);

  std::string text_;
  std::vector<std::size_t>
      origin_;  // where each byte of text_ comes from, one more for the end; empty: from its own place
  std::vector<std::size_t> disguised_;  // places in text_ that stood otherwise, in order
};

}  // namespace svea::orders
