// Rules that a row of words can say: the rows of rules_sv.tsv.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "improve/finding.h"
#include "improve/passage.h"

namespace svea::improve {

// Immutable once made; safe to call from any thread.
class PatternRules {
 public:
  // `rows` as the head of rules_sv.tsv says they are written.
  explicit PatternRules(std::string_view rows);
  // The rows that travel in the program.
  [[nodiscard]] static const PatternRules& swedish();

  void append(const Passage& passage, Findings& findings) const;

 private:
  struct Element {
    std::vector<std::string> words;  // one of these; empty for a class
    std::string word_class;          // "finite", "plural" …; "" for words
  };
  struct Rule {
    plain::Reason reason = plain::Reason::grammar;
    std::vector<Element> elements;
    std::size_t first = 0;  // [first, last) of the elements are replaced
    std::size_t last = 0;
    std::vector<std::string> write;  // one: a change; several: choices; none: a remark
    svea::Sentence why;
  };

  void add(std::string_view line);
  [[nodiscard]] static bool fits(const Passage& passage, std::size_t at, const Element& element);
  [[nodiscard]] static bool fits(const Passage& passage, std::size_t at, const Rule& rule);
  [[nodiscard]] static Finding finding(const Passage& passage, std::size_t at, const Rule& rule);

  std::map<std::string, svea::Sentence, std::less<>> reasons_;
  std::unordered_map<std::string, std::vector<Rule>> by_first_word_;
  std::vector<Rule> by_class_;  // those that begin with a class
};

}  // namespace svea::improve
