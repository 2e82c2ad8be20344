// How well the words around something fit the label of a field.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "fields/schema.h"

namespace svea::fields {

// A word as its letters' n-grams, sorted: compounds and endings share them.
using WordShape = std::vector<std::uint32_t>;

// The words of a text that say something, in order.
[[nodiscard]] std::vector<WordShape> word_shapes(std::string_view utf8);

// The name of a field, other words for it (kind_words.h) and its labels, to be held against many texts.
class LabelMatch {
 public:
  explicit LabelMatch(const Field& field);

  // 0–1: how much of the best label stands in `words`, later ones counting more (`nearest_last`) or earlier
  // ones. Below k_label_min the words are about something else.
  [[nodiscard]] double nearness(const std::vector<WordShape>& words, bool nearest_last) const;

 private:
  std::vector<std::vector<WordShape>> labels_;
};

inline constexpr double k_label_min = 0.4;

}  // namespace svea::fields
