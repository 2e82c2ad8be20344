// Follows synonyms of several words through a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace svea::search {

// A word of a synonym: the synonym's number and the word's place in it.
struct SynonymWord {
  std::uint16_t synonym = 0;
  std::uint16_t position = 0;
};

// Through one text, word for word.
class SynonymRuns {
 public:
  // How many words each synonym has.
  explicit SynonymRuns(std::vector<std::size_t> lengths)
      : lengths_(std::move(lengths)), words_(lengths_.size()) {}

  // The synonyms that end with a word of the text, of which it is `words`. Valid until the next call.
  [[nodiscard]] std::span<const std::uint16_t> after(std::span<const SynonymWord> words);

 private:
  std::vector<std::size_t> lengths_;
  std::vector<std::size_t> words_;  // of each synonym, that stand before the next word
  bool is_inside_ = false;          // one of words_ is not 0
  std::vector<std::uint16_t> ended_;
};

}  // namespace svea::search
