// Words that are none as they stand.
#pragma once

#include <set>
#include <string>
#include <unordered_map>

#include "improve/finding.h"
#include "improve/passage.h"

namespace svea::improve {

// The spelling of one text. Names, abbreviations, identifiers, quotations, sentences in another language,
// words that stand several times and words that resemble nothing are left: silence is better than a false
// alarm. One sure suggestion is a change, several are choices.
class Spelling {
 public:
  // `known` are folded words that are right whatever the dictionary says. Borrows both.
  Spelling(const Dictionary& dictionary, const std::set<std::string>& known);

  // How often words stand in the text, by which slips are told from terms.
  void count(const plain::Sentence& sentence);
  void append(const Passage& passage, Findings& findings);

 private:
  struct Ways {
    std::vector<std::string> words;  // the likeliest first
    bool is_sure = false;
  };

  [[nodiscard]] static bool is_part_of_more(const Passage& passage, std::size_t token);
  [[nodiscard]] bool is_checked(const Passage& passage, std::size_t token) const;
  [[nodiscard]] const Ways& ways_of(const std::string& word);

  const Dictionary& dictionary_;
  const std::set<std::string>& known_;
  std::unordered_map<std::string, int> counts_;
  std::unordered_map<std::string, Ways> ways_;
  std::size_t asked_ = 0;  // for suggestions, which take their time
};

}  // namespace svea::improve
