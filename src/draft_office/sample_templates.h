// Templates of many kinds for tests, each with what is to be filled in and the document that a person would
// have written with those values.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "drafts/values.h"

namespace svea::draft_office {

struct SampleTemplate {
  std::string name;
  std::string ending;    // "docx" or "odt"
  std::string bytes;     // the template
  std::string expected;  // the document by hand
};

inline drafts::Values texts(const std::vector<std::pair<std::string, std::string>>& pairs) {
  drafts::Values all;
  for (const auto& [name, text] : pairs) all.set(name, {text});
  return all;
}

// The same for all samples.
inline drafts::Values sample_values() {
  drafts::Values all =
      texts({{"sökande", "Eva Ek"},
             {"adress", "Storgatan 1\n123 45 Storköping"},
             {"diarienummer", "BUN 2024/112"},
             {"beslutsdatum", "2024-03-01"},
             {"belopp", "12500"},
             {"beslut", "avslag"},
             {"skäl", "Inkomsten är högre än gränsen.\n\nBehovet kan tillgodoses på annat sätt."},
             {"handläggare", "Åsa Öberg"},
             {"avslag", "ja"}});
  std::vector<drafts::Values> children;
  for (const auto& [name, age] :
       {std::pair("Ali", "7"), std::pair("Britta", "9"), std::pair("Cecilia", "12")}) {
    drafts::Values child = texts({{"namn", name}, {"ålder", age}});
    child.set("insatser",
              {std::vector{texts({{"insats", "skolskjuts"}}), texts({{"insats", "stödlärare"}})}});
    children.push_back(std::move(child));
  }
  all.set("barn", {std::move(children)});
  return all;
}

}  // namespace svea::draft_office
