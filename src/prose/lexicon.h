// Words that tell what a sentence does: decides, obliges, denies, leans on the one before.
#pragma once

#include <bitset>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace svea::prose {

// The senses of lexicon_sv_en.txt, which says what each is.
enum class Sense {
  denial,
  duty,
  firm_duty,
  permission,
  decision,
  proposal,
  conclusion,
  purpose,
  problem,
  leaning,
  connective,
  example,
  aside,
  speech,
  deadline,
  result_heading,
  side_heading,
  agenda,
  agreed,
  action,
  unsettled,
  present,
  absent,
  when,
  common_word,
  request,
  speaks_for,
  speaks_against,
  beside_matter,
  requirement,
};
inline constexpr std::size_t k_senses = static_cast<std::size_t>(Sense::requirement) + 1;

class Senses {
 public:
  [[nodiscard]] bool has(Sense sense) const { return bits_.test(static_cast<std::size_t>(sense)); }
  void add(Sense sense) { bits_.set(static_cast<std::size_t>(sense)); }

 private:
  std::bitset<k_senses> bits_;
};

// Immutable once made: safe to read from any thread.
class Lexicon {
 public:
  [[nodiscard]] static const Lexicon& built_in();

  // What any of `words` (folded, in order) says.
  [[nodiscard]] Senses senses_of(std::span<const std::string> words) const;
  // How many of the words that begin at words[at] say `sense`, the longest reading; 0 for none.
  [[nodiscard]] std::size_t length_of(Sense sense, std::span<const std::string> words, std::size_t at) const;
  [[nodiscard]] bool says(Sense sense, std::span<const std::string> words, std::size_t at) const {
    return length_of(sense, words, at) > 0;
  }

 private:
  struct Entry {
    Sense sense;
    std::vector<std::string> words;
    bool any_ending = false;  // of the last word
  };

  explicit Lexicon(std::string_view text);
  void add(Sense sense, std::string_view written);
  // Calls visit(entry) for each entry that words[at] and those after it are.
  template <typename Visit>
  void each_match(std::span<const std::string> words, std::size_t at, Visit visit) const;

  // By the first letters of the first word: as many as every entry's has at least.
  std::unordered_map<std::string, std::vector<Entry>> entries_;
};

}  // namespace svea::prose
