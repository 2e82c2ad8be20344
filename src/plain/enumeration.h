// Enumerations in a sentence that are easier to read as a list.
#pragma once

#include <optional>
#include <string_view>

#include "plain/draft.h"
#include "plain/sentence.h"

namespace svea::plain {

// "ska pröva …, föreslå … och redovisa …" with each on a line of its own; so too clauses with "att" and
// indirect questions. None where there is no such list, or where the sentence is part of one already.
[[nodiscard]] std::optional<Draft> list_in(std::string_view text, const Sentence& sentence);

// Where a sentence, or one that is cut off it, begins and ends: tokens [start, end).
struct ListPart {
  std::size_t start = 0;
  std::size_t end = 0;
  bool is_opened = false;  // it begins with words of its own ("Det gäller"), which an item may follow
};

// Three or more short things that end the part, with each on a line of its own.
[[nodiscard]] std::optional<Draft> items_in(std::string_view text, const Sentence& sentence,
                                            const ListPart& part);

}  // namespace svea::plain
