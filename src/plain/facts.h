// What a change must leave as it is.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace svea::plain {

// What a reader could act upon. Folded words.
struct Facts {
  std::set<std::string> numbers;  // "24", "1 200", "tre", months of dates
  std::set<std::string> names;    // words with a capital that is not a sentence's first
  int negations = 0;
  int conditions = 0;
  std::map<std::string, int> modals;  // "ska", "får", "bör", "kan", "måste", with their other tenses
};

[[nodiscard]] Facts facts_of(std::string_view text);

// The facts in which `after` differs from `before`, each as the word that is gone or new ("-12", "+inte");
// empty when nothing is. A name or number may be repeated, and a modal that is there may be said once more.
[[nodiscard]] std::vector<std::string> check_facts(std::string_view before, std::string_view after);

}  // namespace svea::plain
