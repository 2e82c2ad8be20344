// A sentence on its way to being several: where the current part began, and what a cut must respect.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "plain/draft.h"
#include "plain/sentence.h"

namespace svea::plain {

// What a cut needs around it.
struct SplitLimits {
  std::size_t sentence_words_min = 12;  // shorter sentences are left
  std::size_t first_words_min = 4;
  std::size_t second_words_min = 4;
  char between = ' ';  // the sentences: a space, or a line break
};

// How a main clause says when: for the verb of the sentence that follows it.
struct Tense {
  std::string modal{};  // "ska", "bör"; "" when there is none
  bool is_past = false;
  bool is_perfect = false;
};

class SplitPlace {
 public:
  SplitPlace(std::string_view text, const Sentence& sentence, const SplitLimits& limits)
      : text_(text), sentence_(sentence), limits_(limits) {}

  [[nodiscard]] std::optional<std::size_t> main_verb() const { return sentence_.main_verb; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return sentence_.tokens; }
  [[nodiscard]] std::size_t part_start() const { return part_start_; }
  // Whether the part has a main verb before token `i`.
  [[nodiscard]] bool has_main_before(std::size_t i) const;
  // How the part began when an earlier cut made it ("Syftet är att"); "" for the sentence's own beginning.
  [[nodiscard]] const std::string& opener() const { return opener_; }

  // Whether the sentence can end before token `cut` and another begin with what follows `resume`: both are
  // long enough, nothing is left open, and no verb after it would be without its clause.
  // `words_added` are those that the first sentence gets at its end, `words_opened` those that the second
  // gets at its beginning, where they count.
  [[nodiscard]] bool may_cut(std::size_t cut, std::size_t resume, std::size_t words_added = 0,
                             std::size_t words_opened = 0) const;
  // The subject that the sentence begins with, as it is written ("Nämnden"); none when it begins otherwise.
  [[nodiscard]] std::optional<std::string> subject() const;
  [[nodiscard]] Tense tense_before(std::size_t i) const;
  // The infinitive that the last verb before `i` has in dictionaries, of a modal verb that of what it
  // governs.
  [[nodiscard]] std::string verb_before(std::size_t i) const;
  // Whether the last verb before `i` is an infinitive.
  [[nodiscard]] bool is_infinitive_last(std::size_t i) const;
  // Words from the main verb, it included, to token `i`.
  [[nodiscard]] std::size_t words_from_main_to(std::size_t i) const;
  [[nodiscard]] bool is_negated_before(std::size_t i) const;
  [[nodiscard]] std::string_view written(std::size_t i) const;

  // The draft of a cut: what stands from the last word before `cut` up to token `resume` becomes the end of
  // the first sentence, a full stop and `opener`. The part after it begins there.
  [[nodiscard]] Draft cut(std::size_t cut, std::size_t resume, std::string_view first_end,
                          const std::string& opener);

 private:
  [[nodiscard]] bool waits_for_clause(std::size_t noun) const;
  [[nodiscard]] bool is_limited_before(std::size_t cut) const;
  [[nodiscard]] bool parts_halves(std::size_t cut) const;
  [[nodiscard]] bool governs_its_infinitives(std::size_t resume) const;
  [[nodiscard]] bool leaves_no_partner(std::size_t resume) const;
  [[nodiscard]] bool leaves_no_verb_alone(std::size_t resume) const;

  std::string_view text_;
  const Sentence& sentence_;
  const SplitLimits& limits_;
  std::size_t part_start_ = 0;
  std::string opener_;
};

}  // namespace svea::plain
