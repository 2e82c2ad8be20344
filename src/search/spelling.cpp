#include "search/spelling.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/unicode.h"

namespace svea::search {
namespace {

std::u32string letters(std::string_view utf8) {
  std::u32string all;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::CodePoint c = text::code_point(utf8, at);
    all += c.value;
    at = c.next;
  }
  return all;
}

}  // namespace

std::string without_marks(std::string_view folded_word) {
  constexpr auto k_plain = std::to_array<std::pair<std::string_view, char>>(
      {{"å", 'a'}, {"ä", 'a'}, {"ö", 'o'}, {"é", 'e'}, {"ü", 'u'}});
  std::string plain;
  for (std::size_t at = 0; at < folded_word.size();) {
    const std::size_t next = text::code_point(folded_word, at).next;
    const std::string_view letter = folded_word.substr(at, next - at);
    const auto known = std::ranges::find(k_plain, letter, &std::pair<std::string_view, char>::first);
    if (known != k_plain.end())
      plain += known->second;
    else
      plain += letter;
    at = next;
  }
  return plain;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::u32string from = letters(a);
  const std::u32string to = letters(b);
  std::vector<std::size_t> before_last(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> now(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t change = last[j - 1] + (from[i - 1] != to[j - 1]);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, change});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
        now[j] = std::min(now[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, now);
  }
  return last[to.size()];
}

}  // namespace svea::search
