// A sentence as the name model sees it: words, and every other visible character by itself.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fields/name_lists.h"
#include "text/words.h"

namespace svea::fields {

// How a word is written, as far as names care.
enum class Shape { small, capital, capitals, mixed, digits, digits_in, initial, mark, gap };

struct NameToken {
  text::Span span;  // bytes of the text
  std::string folded;
  Shape shape = Shape::mark;
  InLists lists{};
  // Filled in by read_surroundings():
  InLists phrases{};  // the lists whose names of several words it belongs to
  // The words in a row, this one among them, that are written as names are: [run_first, run_end).
  std::size_t run_first = 0;
  std::size_t run_end = 0;
  int sport = 0;  // how much its sentence speaks of sport: 0, 1 or 2
};

// A tab, and three blanks in a row, part columns and count as a token of their own. `from` is where
// `sentence` begins in the text.
[[nodiscard]] std::vector<NameToken> name_tokens(std::string_view sentence, std::size_t from = 0);

// Fills in what the tokens of one sentence are to each other. name_tokens() does it.
void read_surroundings(std::span<NameToken> tokens);

// One token by itself, as sets that come in tokens give it.
[[nodiscard]] NameToken name_token(std::string_view written, text::Span span = {});

}  // namespace svea::fields
