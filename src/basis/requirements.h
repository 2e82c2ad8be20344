// What a rule asks of an application, held against the case.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/words.h"

namespace svea::basis {

struct Requirement {
  text::Span span;          // bytes of the rule: the sentence
  std::string written;      // one line
  bool is_touched = false;  // the case says something of most of what it asks for; not that it is met
};

// The words of a case, once for all its rules.
class CaseWords {
 public:
  void add(std::string_view utf8);
  // The share of the meaning words of `sentence` that the case has, 0–1; 1 when it has none.
  [[nodiscard]] double share_of(std::string_view sentence) const;

 private:
  std::unordered_set<std::string> stems_;
};

// In the order of the rule. Linear; thread-safe.
[[nodiscard]] std::vector<Requirement> requirements_of(std::string_view rule, const CaseWords& words);

}  // namespace svea::basis
