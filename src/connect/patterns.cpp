#include "connect/patterns.h"

#include <algorithm>

namespace svea::connect {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

bool fits(std::string_view name, std::string_view pattern) {
  // After a `*` the shortest stretch is tried first; only the last `*` need ever be tried again.
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  std::size_t after_star = std::string_view::npos;
  std::size_t stretch_end = 0;
  while (at < name.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      after_star = ++in_pattern;
      stretch_end = at;
    } else if (in_pattern < pattern.size() && lower(pattern[in_pattern]) == lower(name[at])) {
      ++in_pattern;
      ++at;
    } else if (after_star != std::string_view::npos) {
      in_pattern = after_star;
      at = ++stretch_end;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

bool is_wanted(std::string_view name, const model::SourceSettings& settings) {
  const auto fits_name = [name](const std::string& pattern) { return fits(name, pattern); };
  return std::ranges::none_of(settings.exclude, fits_name) &&
         (settings.include.empty() || std::ranges::any_of(settings.include, fits_name));
}

}  // namespace svea::connect
