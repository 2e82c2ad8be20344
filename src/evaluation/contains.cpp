#include "evaluation/contains.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::evaluation {
namespace {

// Folded, with each run of white space as one space.
std::string comparable(std::string_view utf8) {
  std::string joined;
  for (const char c : text::fold(utf8)) {
    const bool is_space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!is_space)
      joined += c;
    else if (!joined.empty() && joined.back() != ' ')
      joined += ' ';
  }
  if (joined.ends_with(' ')) joined.pop_back();
  return joined;
}

}  // namespace

References::References(const std::vector<ReferenceAnswer>& answers) {
  for (const auto& answer : answers) comparable_.push_back(comparable(answer.text));
}

bool References::any_in(std::string_view utf8) const {
  const auto text = comparable(utf8);
  return std::ranges::any_of(comparable_, [&](const std::string& answer) { return text.contains(answer); });
}

}  // namespace svea::evaluation
