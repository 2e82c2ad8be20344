// Words to avoid with what to write instead, in all their inflected forms.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "plain/change.h"
#include "plain/verbs.h"

namespace svea::plain {

// When a replacement may be made.
struct Condition {
  bool easy_only = false;
  bool active_only = false;
  bool passive_only = false;
  bool inside_only = false;             // not as the first word of a sentence
  std::string becomes;                  // "en" or "ett": the gender of the new noun, when it is another
  std::vector<std::string> before;      // the next word is one of them; empty for any
  std::vector<std::string> not_before;  // it is none of these
  std::vector<std::string> after;       // the same of the word before
  std::vector<std::string> not_after;
};

// How a noun or adjective agrees with what stands around it.
enum class Agreement {
  none,
  to_neuter,  // the noun was "en" and becomes "ett": articles and adjectives before it follow
  to_common,
  // The adjective to avoid has one form for all ("omfattande"); this one is right for "en", "ett" or several.
  common_form,
  neuter_form,
  plural_form,
};

struct Replacement {
  std::vector<std::string> tokens;  // folded words and marks, as tokens_of gives them
  std::string after;                // in small letters
  // Of a verb: the form that both have. It tells "lämnas" the infinitive from "lämnas" the present.
  std::optional<VerbForm> form{};
  bool is_split =
      false;  // adverbs may stand after the first word, and stay there ("gör inte en prövning av")
  bool has_particle = false;  // the new verb has a second word that the subject may not come before
  Agreement agreement = Agreement::none;
  Reason reason = Reason::heavy_word;
  Condition condition{};
  std::string avoid{};  // as the list has it, for people
};

// Immutable once made; safe to call from any thread.
class ReplacementList {
 public:
  ReplacementList() = default;
  // The list that travels in the program, replacements_sv.tsv, whose head says how it is written.
  [[nodiscard]] static const ReplacementList& swedish();
  // Another organisation's list: lines "avoid<TAB>prefer<TAB>note", what is preferred maybe as "one | other
  // (example)", a first line "avoid<TAB>prefer…" skipped. Left out are lines with nothing to write instead,
  // which name a word without saying what is better, and lines with a note, which hold in some sense of the
  // word only. Errors: replacement_list_empty.
  [[nodiscard]] static Result<ReplacementList> read(std::string_view lines);

  // Those that begin with the folded word, longest first.
  [[nodiscard]] const std::vector<Replacement>& beginning_with(const std::string& word) const;
  [[nodiscard]] std::size_t size() const { return rows_; }

 private:
  void add_row(std::string_view line);
  void add(Replacement replacement);
  void finish();

  std::unordered_map<std::string, std::vector<Replacement>> by_first_word_;
  std::size_t rows_ = 0;
};

}  // namespace svea::plain
