#include "evaluation/contains.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::evaluation {

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

bool contains_any(std::string_view utf8, const std::vector<ReferenceAnswer>& answers) {
  const auto text = comparable(utf8);
  return std::ranges::any_of(
      answers, [&](const ReferenceAnswer& answer) { return text.contains(comparable(answer.text)); });
}

}  // namespace svea::evaluation
