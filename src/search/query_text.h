// A person's query as written: words, "phrases" and -exclusions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svea::search {

struct QueryText {
  std::string words;                  // the phrases' too, without signs
  std::vector<std::string> phrases;   // what stood in quotation marks, as written
  std::vector<std::string> excluded;  // what a hyphen stood before: a word, or a phrase in quotation marks
};

// A hyphen excludes only at the beginning of a word and with nothing between: "plan- och", "a - b" and
// "e-tjänst" exclude nothing. A quotation mark without another after it is none.
[[nodiscard]] QueryText read_query_text(std::string_view utf8);

}  // namespace svea::search
