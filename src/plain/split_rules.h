// Where long sentences can be cut: the rows of splits_sv.tsv.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace svea::plain {

struct SplitRule {
  enum class Follows { infinitive, clause, phrase, date };

  std::vector<std::string> tokens;  // folded words and marks at the cut
  Follows follows = Follows::phrase;
  std::string first_end;  // what the first sentence ends with; often ""
  std::string opener;     // how the second begins, its verb as "{ske}" or "{=vara}"
  // Words that may not stand before the cut; the only ones that may when `needs_word_before`.
  std::vector<std::string> words_before;
  bool needs_word_before = false;
  bool easy_only = false;
  bool modal_only = false;   // only where the first sentence says what somebody shall, should or must do
  bool stated_only = false;  // only where it says what is: nothing that may, shall or can be
  bool middle_only = false;  // for append_moved_phrase()
  bool is_offered = false;   // what follows often belongs to more than the rules see: a person decides
};

// Rules by their first token, longest first. Immutable; safe to call from any thread.
[[nodiscard]] const std::vector<SplitRule>& split_rules_at(const std::string& token);

}  // namespace svea::plain
