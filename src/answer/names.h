// Who and what a sentence names: people, places, authorities, and the roles that act in administration.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svea::answer {

// Folded words: those with a capital inside the sentence, and words for roles and bodies ("rektorn",
// "byggnadsnämnden") anywhere.
[[nodiscard]] std::vector<std::string> names_in(std::string_view sentence);

// True when `source` (folded words) holds the name, whatever its ending, or a word much like it.
[[nodiscard]] bool is_named_in(std::string_view name, const std::vector<std::string>& source);

}  // namespace svea::answer
