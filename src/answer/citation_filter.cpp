#include "answer/citation_filter.h"

#include <charconv>
#include <utility>
#include <vector>

namespace svea::answer {
namespace {

// "[10, 11, 12]" is the longest that a model has reason to write; what is longer is no citation.
constexpr std::size_t k_bracket_bytes_max = 24;

// The numbers of "[1, 2]"; none when it is no citation.
std::vector<std::size_t> numbers_in(std::string_view bracket) {
  std::vector<std::size_t> numbers;
  const char* at = bracket.data() + 1;
  const char* const end = bracket.data() + bracket.size() - 1;
  while (at < end) {
    std::size_t number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc{}) return {};
    numbers.push_back(number);
    at = next;
    while (at < end && (*at == ',' || *at == ' ')) ++at;
  }
  return numbers;
}

bool may_stand_in_citation(char c) { return (c >= '0' && c <= '9') || c == ',' || c == ' '; }

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '<') safe += '\\';
    safe += c;
  }
  return safe;
}

}  // namespace

std::string CitationFilter::take(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) take(c, out);
  return out;
}

std::string CitationFilter::finish() {
  return std::exchange(space_, {}) + escaped(std::exchange(bracket_, {}));
}

void CitationFilter::take(char c, std::string& out) {
  if (!bracket_.empty() && c == ']') {
    bracket_ += c;
    out += mark();
  } else if (!bracket_.empty() && may_stand_in_citation(c) && bracket_.size() < k_bracket_bytes_max) {
    bracket_ += c;
  } else {
    if (!bracket_.empty()) out += finish();
    if (c == '[') {
      bracket_ = c;
    } else if (c == ' ') {
      space_ += c;
    } else {
      out += std::exchange(space_, {}) + escaped({&c, 1});
    }
  }
}

std::string CitationFilter::mark() {
  const auto numbers = numbers_in(bracket_);
  if (numbers.empty()) return finish();
  bracket_.clear();
  std::string marks;
  for (const auto number : numbers) {
    if (number >= 1 && number <= passages_)
      marks += '[' + std::to_string(number) + ']';
    else
      dropped_any_ = true;
  }
  const auto space = std::exchange(space_, {});
  return marks.empty() ? marks : space + marks;
}

}  // namespace svea::answer
