// Where two documents say different things of the same: 30 days in one, 60 in the other.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "search/search_index.h"
#include "text/words.h"

namespace svea::answer {

// A sentence of a passage.
struct Place {
  std::size_t hit = 0;
  text::Span span;  // bytes of the passage's text
};

struct Difference {
  Place said;         // what the answer rests on
  Place other;        // what another document says instead
  std::string value;  // what differs there, as written: "30 dagar"; "" when one denies what the other says
  // Whether `other` is the older or the newer; neither when nothing tells.
  bool is_older = false;
  bool is_newer = false;
  bool is_edition = false;  // of the same document
  int year = 0;             // of `other`, when it is known
};

// For each of `said` at most one difference, the clearest: a sentence of another document in nearly the same
// words (character 5-grams) that has another number of the same unit, another date, or a "not". Documents of
// about the same subject only, told by their titles and headings where the sentences alone say too little;
// and sentences that name different years speak of different years. The years of editions (edition.h), else
// the documents' dates, tell which is newer.
[[nodiscard]] std::vector<Difference> find_differences(std::span<const search::Hit> hits,
                                                       std::span<const Place> said);

// How the answer points it out: "Äldre version (2023) säger 30 dagar." Markdown, without the citation mark.
[[nodiscard]] std::string difference_note(const Difference& difference, std::span<const search::Hit> hits,
                                          std::string_view language);

// The same for the warning "sources_differ", in both languages and without marks.
[[nodiscard]] Sentence difference_warning(const Difference& difference, std::span<const search::Hit> hits);

}  // namespace svea::answer
