// What two versions of a text are compared by: their headings and sentences.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "prose/document.h"

namespace svea::compare {

struct Unit {
  text::Span span;  // bytes
  bool is_heading = false;
  std::string key;                 // its folded words: the same whatever its form
  std::vector<std::string> words;  // folded
};

// In the order of the text.
[[nodiscard]] std::vector<Unit> units_of(std::string_view utf8, const prose::Document& document);

// How alike two units' words are, 0–1: twice those in common by all of both (Dice 1945).
[[nodiscard]] double likeness(const Unit& one, const Unit& other);

}  // namespace svea::compare
