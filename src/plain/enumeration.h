// Enumerations in a sentence that are easier to read as a list.
#pragma once

#include <optional>
#include <string_view>

#include "plain/draft.h"
#include "plain/sentence.h"

namespace svea::plain {

// "ska pröva …, föreslå … och redovisa …" with each on a line of its own; so too clauses with "att", indirect
// questions, and four or more short items at the end of a sentence. None where there is no such list, or
// where the sentence is part of one already.
[[nodiscard]] std::optional<Draft> list_in(std::string_view text, const Sentence& sentence);

}  // namespace svea::plain
