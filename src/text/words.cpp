#include "text/words.h"

#include "text/unicode.h"

namespace svea::text {
namespace {

// A Swedish ending after an abbreviation: "EU:s", "tv:n", "HVB-hemmet:ets" is none.
constexpr std::size_t k_colon_ending_bytes_max = 3;

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c); }

// Where the run of letters, digits and what is attached to them that holds `at` ends.
std::size_t run_end(std::string_view utf8, std::size_t at) {
  while (at < utf8.size()) {
    const CodePoint c = code_point(utf8, at);
    if (!is_word_character(c.value) && !is_attached(c.value)) break;
    at = c.next;
  }
  return at;
}

bool is_ending_after_colon(std::string_view utf8, std::size_t at) {
  const std::size_t end = run_end(utf8, at);
  if (end - at > k_colon_ending_bytes_max) return false;
  while (at < end) {
    const CodePoint c = code_point(utf8, at);
    if (!is_lower(c.value)) return false;
    at = c.next;
  }
  return true;
}

// Whether the character at `at` (after a letter or digit) holds the word together with what follows.
bool connects(std::string_view utf8, std::size_t at, char32_t before) {
  const CodePoint connector = code_point(utf8, at);
  if (connector.next >= utf8.size()) return false;
  const char32_t after = code_point(utf8, connector.next).value;
  if (!is_word_character(after)) return false;
  switch (connector.value) {
    case '-':
    case 0x2010:  // hyphen
    case 0x2011:  // non-breaking hyphen
      return true;
    case '.':
    case ',':
      return is_digit(before) && is_digit(after);
    case '/':
      return is_digit(before) || is_digit(after);
    case ':':
      return is_digit(after) || (is_letter(after) && is_ending_after_colon(utf8, connector.next));
    default:
      return false;
  }
}

}  // namespace

std::vector<Span> words(std::string_view utf8) {
  std::vector<Span> found;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint first = code_point(utf8, at);
    if (!is_word_character(first.value)) {
      at = first.next;
      continue;
    }
    std::size_t end = run_end(utf8, first.next);
    while (end < utf8.size() && connects(utf8, end, code_point(utf8, previous(utf8, end)).value))
      end = run_end(utf8, code_point(utf8, end).next);
    found.push_back({at, end});
    at = end;
  }
  return found;
}

}  // namespace svea::text
