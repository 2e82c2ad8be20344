// Which features a classifier knows, how rare they are, and texts as vectors of them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "classify/features.h"

namespace svea::classify {

// A text as a sparse vector of length 1.
struct Vector {
  std::vector<std::uint32_t> features;  // places in the vocabulary, in order
  std::vector<float> values;            // parallel
};

// A known feature of one word and what the word's share of its value is.
struct WordPart {
  std::uint32_t feature = 0;
  float value = 0;
};

class Vocabulary {
 public:
  Vocabulary() = default;
  // Features that at least `texts_min` of the texts have, each with the logarithm of how rare it is.
  Vocabulary(std::span<const std::unordered_map<std::string, CountedWord>> texts, std::size_t texts_min);
  // As saved: parallel.
  Vocabulary(std::span<const std::uint32_t> hashes, std::span<const float> rarities);

  [[nodiscard]] std::size_t size() const { return rarities_.size(); }
  [[nodiscard]] Vector vector_of(const std::unordered_map<std::string, CountedWord>& words) const;
  // What the word adds to the vector of a text whose vector has `length` before it is brought to 1.
  [[nodiscard]] std::vector<WordPart> parts_of(std::string_view folded_word, std::size_t count) const;

  [[nodiscard]] std::vector<std::uint32_t> hashes() const;  // by place
  [[nodiscard]] std::span<const float> rarities() const { return rarities_; }

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> places_;  // by hash
  std::vector<float> rarities_;
};

}  // namespace svea::classify
