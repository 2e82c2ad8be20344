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
  std::size_t cuts_max = 4;  // more sentences than this and one out of one read like a telegram
  char between = ' ';        // the sentences: a space, or a line break
};

// How a main clause says when: for the verb of the sentence that follows it.
struct Tense {
  std::string modal{};  // "ska", "bör"; "" when there is none
  bool is_past = false;
  bool is_perfect = false;
};

// What the last words of the first sentence become, from token `start` to the cut.
struct Replaced {
  std::size_t start = 0;
  std::string after{};
};

// One sentence made two.
struct Cut {
  std::size_t cut = 0;     // token before which the first sentence ends
  std::size_t resume = 0;  // token with which the second goes on
  std::string first_end{};
  std::string opener{};
  std::optional<Replaced> noun{};  // "de uppgifter" said as "uppgifter"
  // What follows may belong to more, or to less, of what stands before: a person decides.
  bool is_offered = false;
};

// What a cut adds, where that counts.
struct CutNeeds {
  std::size_t words_added = 0;      // at the end of the first sentence
  std::size_t words_opened = 0;     // at the beginning of the second
  bool governs_infinitive = false;  // the second begins with a verb that has an infinitive after it
  bool says_noun_again = false;     // "de uppgifter" may end the first sentence, as "uppgifter"
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
  [[nodiscard]] bool may_cut(std::size_t cut, std::size_t resume, const CutNeeds& needs = {}) const;
  // Who the sentence is about, as a sentence begins with it: "Nämnden" of "Nämnden ska", "Nämnden för miljö
  // ska" and "Därför ska nämnden besluta"; none when that is not sure.
  [[nodiscard]] std::optional<std::string> subject() const;
  [[nodiscard]] Tense tense_before(std::size_t i) const;
  // The infinitive that the last verb before `i` has in dictionaries, of a modal verb that of what it
  // governs.
  [[nodiscard]] std::string verb_before(std::size_t i) const;
  // Whether the last verb before `i` is an infinitive.
  [[nodiscard]] bool is_infinitive_last(std::size_t i) const;
  // Whether the last finite verb before `i` says that something may, shall or can be.
  [[nodiscard]] bool is_modal_before(std::size_t i) const;
  // Words from the main verb, it included, to token `i`.
  [[nodiscard]] std::size_t words_from_main_to(std::size_t i) const;
  [[nodiscard]] bool is_negated_before(std::size_t i) const;
  [[nodiscard]] std::string_view written(std::size_t i) const;

  // The draft of a cut: what stands from the last word before `cut` up to token `resume` becomes the end of
  // the first sentence, a full stop and the opener.
  [[nodiscard]] Draft draft_of(const Cut& cut) const;
  // The same, and the part after it begins there.
  [[nodiscard]] Draft make(const Cut& cut);

 private:
  [[nodiscard]] std::optional<std::string> first_subject(std::size_t verb) const;
  [[nodiscard]] std::optional<std::string> head_of_subject(std::size_t verb) const;
  [[nodiscard]] std::optional<std::string> subject_after(std::size_t verb) const;
  [[nodiscard]] bool waits_for_clause(std::size_t noun) const;
  [[nodiscard]] bool is_limited_before(std::size_t cut) const;
  [[nodiscard]] bool parts_halves(std::size_t cut) const;
  [[nodiscard]] bool governs_its_infinitives(std::size_t resume, bool is_governed) const;
  [[nodiscard]] bool leaves_no_partner(std::size_t resume) const;
  [[nodiscard]] bool holds_verb_next(std::size_t i) const;
  [[nodiscard]] bool leaves_no_verb_alone(std::size_t resume) const;

  std::string_view text_;
  const Sentence& sentence_;
  const SplitLimits& limits_;
  std::size_t part_start_ = 0;
  std::string opener_;
};

}  // namespace svea::plain
