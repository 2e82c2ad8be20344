// The words of an index, asked for the one that was meant by another.
#pragma once

#include <string>
#include <string_view>

namespace svea::search {

class Vocabulary {
 public:
  virtual ~Vocabulary() = default;

  // A word of the index that a folded word may be misspelt for: at most two letters changed, left out, put in
  // or exchanged, or å, ä and ö typed as a and o. "" when the index holds the word itself, or none like it.
  [[nodiscard]] virtual std::string nearest(std::string_view folded_word) const = 0;
};

// Mends nothing.
class NoVocabulary final : public Vocabulary {
 public:
  [[nodiscard]] std::string nearest(std::string_view) const override { return {}; }
};

}  // namespace svea::search
