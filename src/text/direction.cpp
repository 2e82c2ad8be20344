#include "text/direction.h"

#include <utf8proc.h>

#include <algorithm>

#include "text/unicode.h"

namespace svea::text {
namespace {

enum class Direction { none, left_to_right, right_to_left };

Direction direction_of(char32_t c) {
  switch (utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->bidi_class) {
    case UTF8PROC_BIDI_CLASS_L:
      return Direction::left_to_right;
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
      return Direction::right_to_left;
    default:
      return Direction::none;
  }
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Past the number in parts that begins with the digit at `at`.
std::size_t number_end(std::string_view utf8, std::size_t at) {
  constexpr std::string_view k_no_break_space = "\u00A0";
  for (;;) {
    while (at < utf8.size() && is_ascii_digit(utf8[at])) ++at;
    std::size_t next = at;
    if (utf8.substr(at).starts_with(k_no_break_space))
      next += k_no_break_space.size();
    else if (at < utf8.size() && std::string_view(" -./,:").contains(utf8[at]))
      ++next;
    if (next == at || next == utf8.size() || !is_ascii_digit(utf8[next])) return at;
    at = next;
  }
}

}  // namespace

std::string with_numbers_in_order(std::string_view utf8) {
  constexpr std::string_view k_left_to_right_mark = "\u200E";
  std::string ordered;
  for (std::size_t at = 0; at < utf8.size();) {
    if (!is_ascii_digit(utf8[at])) {
      ordered += utf8[at++];
      continue;
    }
    const auto number = utf8.substr(at, number_end(utf8, at) - at);
    const bool has_parts = !std::ranges::all_of(number, is_ascii_digit);
    if (has_parts) ordered += k_left_to_right_mark;
    ordered += number;
    if (has_parts) ordered += k_left_to_right_mark;
    at += number.size();
  }
  return ordered;
}

bool is_right_to_left(std::string_view utf8) {
  std::size_t right_to_left = 0;
  std::size_t left_to_right = 0;
  auto first = Direction::none;
  bool is_counted = false;  // the word that `at` stands in
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = code_point(utf8, at);
    at = c.next;
    if (c.value == U' ' || c.value == U'\n' || c.value == U'\t') is_counted = false;
    const auto direction = is_counted ? Direction::none : direction_of(c.value);
    if (direction == Direction::none) continue;
    is_counted = true;
    ++(direction == Direction::right_to_left ? right_to_left : left_to_right);
    if (first == Direction::none) first = direction;
  }
  return right_to_left == left_to_right ? first == Direction::right_to_left : right_to_left > left_to_right;
}

std::vector<Stretch> stretches(std::string_view utf8) {
  std::vector<Stretch> stretches;
  if (utf8.empty()) return stretches;
  const bool whole = is_right_to_left(utf8);
  std::size_t start = 0;
  std::size_t letters_end = 0;  // of the letters seen last
  bool is_rtl = whole;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = code_point(utf8, at);
    const auto direction = direction_of(c.value);
    if (direction != Direction::none) {
      const bool turns_to = direction == Direction::right_to_left;
      if (turns_to != is_rtl) {
        const std::size_t turn = is_rtl == whole ? at : letters_end;
        if (turn > start) stretches.push_back({utf8.substr(start, turn - start), is_rtl});
        start = turn;
        is_rtl = turns_to;
      }
      letters_end = c.next;
    }
    at = c.next;
  }
  // What ends the text without a direction goes with the whole.
  if (is_rtl != whole && letters_end > start && letters_end < utf8.size()) {
    stretches.push_back({utf8.substr(start, letters_end - start), is_rtl});
    start = letters_end;
    is_rtl = whole;
  }
  stretches.push_back({utf8.substr(start), is_rtl});
  return stretches;
}

}  // namespace svea::text
