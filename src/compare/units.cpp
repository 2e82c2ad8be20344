#include "compare/units.h"

#include <algorithm>
#include <iterator>

#include "prose/words.h"

namespace svea::compare {
namespace {

Unit unit_of(std::string_view utf8, text::Span span, bool is_heading) {
  Unit unit{.span = span,
            .is_heading = is_heading,
            .key = {},
            .words = prose::folded_words(prose::written(utf8, span))};
  for (const auto& word : unit.words) unit.key += word + ' ';
  return unit;
}

}  // namespace

std::vector<Unit> units_of(std::string_view utf8, const prose::Document& document) {
  std::vector<Unit> units;
  for (const auto& section : document.sections) {
    if (section.heading.end > section.heading.start) units.push_back(unit_of(utf8, section.heading, true));
    for (auto i = section.first; i < section.end; ++i)
      units.push_back(unit_of(utf8, document.sentences[i].span, false));
  }
  // Lines of signs alone say nothing.
  std::erase_if(units, [](const Unit& unit) { return unit.words.empty(); });
  return units;
}

double likeness(const Unit& one, const Unit& other) {
  auto mine = one.words;
  auto others = other.words;
  if (mine.empty() || others.empty()) return 0;
  std::ranges::sort(mine);
  std::ranges::sort(others);
  std::vector<std::string> common;
  std::ranges::set_intersection(mine, others, std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) / static_cast<double>(mine.size() + others.size());
}

}  // namespace svea::compare
