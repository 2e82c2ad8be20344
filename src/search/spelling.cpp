#include "search/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/unicode.h"

namespace svea::search {
namespace {

// Longer "words" are no words.
constexpr std::size_t k_letters_max = 64;

struct Letters {
  std::array<char32_t, k_letters_max> at{};
  std::size_t count = 0;
};

Letters letters(std::string_view utf8) {
  Letters all;
  for (std::size_t at = 0; at < utf8.size() && all.count < k_letters_max;) {
    const text::CodePoint c = text::code_point(utf8, at);
    all.at[all.count++] = c.value;
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
  const Letters from = letters(a);
  const Letters to = letters(b);
  std::array<std::array<std::size_t, k_letters_max + 1>, 3> rows;
  auto* before_last = &rows[0];
  auto* last = &rows[1];
  auto* now = &rows[2];
  for (std::size_t j = 0; j <= to.count; ++j) (*last)[j] = j;
  for (std::size_t i = 1; i <= from.count; ++i) {
    (*now)[0] = i;
    for (std::size_t j = 1; j <= to.count; ++j) {
      const std::size_t change = (*last)[j - 1] + (from.at[i - 1] != to.at[j - 1]);
      (*now)[j] = std::min({(*last)[j] + 1, (*now)[j - 1] + 1, change});
      if (i > 1 && j > 1 && from.at[i - 1] == to.at[j - 2] && from.at[i - 2] == to.at[j - 1])
        (*now)[j] = std::min((*now)[j], (*before_last)[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, now);
  }
  return (*last)[to.count];
}

}  // namespace svea::search
