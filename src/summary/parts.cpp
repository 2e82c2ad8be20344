#include "summary/parts.h"

#include <algorithm>

namespace svea::summary {
namespace {

// Fewer are a title or a preface with everything else under it.
constexpr std::ptrdiff_t k_parts_min = 3;

int level_of_parts(const prose::Document& document) {
  for (int level = 1; level < 6; ++level)
    if (std::ranges::count(document.sections, level, &prose::Section::level) >= k_parts_min) return level;
  return 6;
}

}  // namespace

std::vector<std::size_t> main_parts(const prose::Document& document) {
  const int level = level_of_parts(document);
  std::vector<std::size_t> parts;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const auto& section = document.sections[i];
    const bool begins = section.level <= level || i == 0;
    parts.push_back(begins ? i : parts.back());
  }
  return parts;
}

}  // namespace svea::summary
