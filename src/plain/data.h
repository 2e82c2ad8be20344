// The word lists and rules that travel in the program, and how their lines are read.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace svea::plain {

namespace data {

[[nodiscard]] std::string_view verbs();         // verbs_sv.txt
[[nodiscard]] std::string_view words();         // words_sv.txt
[[nodiscard]] std::string_view replacements();  // replacements_sv.tsv
[[nodiscard]] std::string_view splits();        // splits_sv.tsv
[[nodiscard]] std::string_view explanations();  // explanations_sv.tsv
[[nodiscard]] std::string_view headings();      // headings_sv.tsv

}  // namespace data

// The parts between `separator`, none left out.
[[nodiscard]] std::vector<std::string_view> split_at(std::string_view line, char separator);
// The parts between spaces, none empty.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view line);
[[nodiscard]] std::string_view trim(std::string_view text);

// Calls visit(line) for each line that is neither empty nor begins with "#".
template <typename Visit>
void for_each_row(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line[0] != '#') visit(line);
    at = end + 1;
  }
}

}  // namespace svea::plain
