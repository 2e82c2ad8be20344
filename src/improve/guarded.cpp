#include "improve/guarded.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "improve/lists.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

// What ends a quotation that begins with `c`; 0 for what begins none.
char32_t closing_of(char32_t c) {
  switch (c) {
    case U'"':
      return U'"';
    case U'”':
    case U'“':
    case U'„':
      return U'”';
    case U'»':
    case U'«':
      return U'»';
    case U'`':
      return U'`';
    default:
      return 0;
  }
}

bool closes(char32_t c, char32_t closing) {
  return c == closing || (closing == U'”' && c == U'“') || (closing == U'»' && c == U'«');
}

// "25kr" lacks a space, "3:e" has an ending.
bool is_measure(std::string_view chunk) {
  const auto unit = chunk.find_first_not_of("0123456789");
  if (unit > 0 && unit != std::string_view::npos && chunk.substr(unit).starts_with(':')) return true;
  return unit > 0 && unit != std::string_view::npos &&
         lists().is("unit", text::fold(chunk.substr(unit, chunk.find_last_not_of(".,;:") + 1 - unit)));
}

// "anna@kommun.se", "https://…", "www.…", "kund_id", "C:\…", "regeringen.se", "B12a", "minHandling".
bool is_identifier(std::string_view chunk) {
  if (chunk.find_first_of("@\\_<>{}=|#~^") != std::string_view::npos ||
      chunk.find("://") != std::string_view::npos || chunk.starts_with("www."))
    return true;
  bool has_digit = false;
  bool has_letter = false;
  char32_t before = 0;
  for (std::size_t at = 0; at < chunk.size();) {
    const auto c = text::code_point(chunk, at);
    has_digit = has_digit || text::is_digit(c.value);
    has_letter = has_letter || text::is_letter(c.value);
    if (text::is_lower(before) && text::is_upper(c.value)) return true;
    const bool is_inside = at > 0 && c.next < chunk.size();
    // "regeringen.se", not "slut.Nästa", which lacks a space.
    if (is_inside && c.value == U'.' && text::is_lower(before) &&
        text::is_lower(text::code_point(chunk, c.next).value))
      return true;
    before = c.value;
    at = c.next;
  }
  return has_digit && has_letter && !is_measure(chunk);
}

void add_quotations(std::string_view text, std::vector<text::Span>& spans) {
  std::size_t start = 0;
  char32_t closing = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::code_point(text, at);
    if (closing == 0) {
      closing = closing_of(c.value);
      start = at;
    } else if (c.value == U'\n') {
      closing = 0;  // a mark that nothing answers opens nothing
    } else if (closes(c.value, closing)) {
      spans.push_back({start, c.next});
      closing = 0;
    }
    at = c.next;
  }
}

void add_identifiers(std::string_view text, std::vector<text::Span>& spans) {
  constexpr std::string_view k_space = " \t\r\n";
  for (std::size_t start = text.find_first_not_of(k_space); start != std::string_view::npos;
       start = text.find_first_not_of(k_space, start)) {
    const std::size_t end = std::min(text.find_first_of(k_space, start), text.size());
    if (is_identifier(text.substr(start, end - start))) spans.push_back({start, end});
    start = end;
  }
}

}  // namespace

Guarded::Guarded(std::string_view text) {
  std::vector<text::Span> spans;
  add_quotations(text, spans);
  add_identifiers(text, spans);
  covered_ = text::Covered(std::move(spans));
}

}  // namespace svea::improve
