// Words and abbreviations that mean the same in Swedish administration.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace svea::search {

// One way to say something, as passages hold it.
struct Wording {
  std::string text;                // as in the list
  std::vector<std::string> stems;  // of its words; a stop word is itself
};

// Immutable, so for any thread.
class SynonymList {
 public:
  // A line for each meaning, its wordings with " = " between them; "#" begins a remark.
  explicit SynonymList(std::string_view lines);
  // synonyms_sv.txt, which travels in the program.
  [[nodiscard]] static const SynonymList& built_in();

  struct Match {
    std::size_t at = 0;                    // the first word of the wording asked with, in `stems`
    std::size_t words = 0;                 // how many it has, at least one
    std::vector<const Wording*> wordings;  // the others of the same meaning
  };
  // The wordings that `stems` hold, from left to right, the longest at each place; they do not overlap.
  [[nodiscard]] std::vector<Match> matches_in(std::span<const std::string> stems) const;

 private:
  // The longest that begins with the word at `at`; of no words when none does.
  [[nodiscard]] Match match_at(std::span<const std::string> stems, std::size_t at) const;
  void add_meaning(std::string_view line);

  std::vector<std::vector<Wording>> meanings_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;  // stems with a space between → meanings
  std::size_t words_max_ = 0;
};

}  // namespace svea::search
