// Terms for what is looked for as one: a place in a statute ("3 kap. 2 §") and a diarienummer ("KS
// 2024/123").
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::search {

// Goes through the words of one sentence in their order.
class ReferenceTerms {
 public:
  ReferenceTerms(std::string_view sentence, std::span<const text::Span> words)
      : sentence_(sentence), words_(words) {}

  // What the word `i`, folded, is part of: "3kap", "2§" and, in a chapter that the sentence named, "3kap2§"
  // for a number; "2024/123" and, after an abbreviation, "ks2024/123" for a number of a year, however it is
  // joined.
  [[nodiscard]] std::vector<std::string> at(std::size_t i, std::string_view folded);

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return sentence_.substr(words_[i].start, words_[i].end - words_[i].start);
  }
  [[nodiscard]] std::string_view after(std::size_t i) const;
  [[nodiscard]] std::string_view before(std::size_t i) const;
  [[nodiscard]] std::string section_at(std::size_t i, std::string_view folded, std::string_view next) const;
  [[nodiscard]] std::string abbreviation_before(std::size_t i) const;

  std::string_view sentence_;
  std::span<const text::Span> words_;
  std::string chapter_;  // "3kap" once the sentence has named one
};

// Whether a term stands for such a place or number as a whole.
[[nodiscard]] bool is_reference(std::string_view term);

// As people write it: "3 kap. 2 §", "7 a §", "KS 2024/123".
[[nodiscard]] std::string shown_reference(std::string_view term);

}  // namespace svea::search
