#include "extract_formats/pdf_markers.h"

#include <algorithm>
#include <span>

#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

// Bullets of fonts and of the private areas that symbol fonts map them to.
constexpr std::string_view k_bullets[] = {"•", "◦", "▪",      "■",      "□",      "●",      "○",     "►",
                                          "➢", "✓", "\uf0b7", "\uf0a7", "\uf0d8", "\uf0fc", "\uf06e"};
// What lists are marked with and sentences have, too.
constexpr std::string_view k_dashes[] = {"−", "–", "—", "-", "*", "·", "\uf02d"};

std::size_t spaces_at(std::string_view line, std::size_t at) {
  const std::size_t end = line.find_first_not_of(' ', at);
  return (end == std::string_view::npos ? line.size() : end) - at;
}

std::size_t digits_at(std::string_view line) {
  return std::min(line.find_first_not_of("0123456789"), line.size());
}

// "3." "12)" "b)"; the bytes of it.
std::size_t number_bytes(std::string_view line) {
  const std::size_t digits = digits_at(line);
  if (digits >= 1 && digits <= 2 && digits < line.size() && (line[digits] == '.' || line[digits] == ')'))
    return digits + 1;
  if (line.size() >= 2 && line[0] >= 'a' && line[0] <= 'z' && line[1] == ')') return 2;
  return 0;
}

std::size_t one_of(std::span<const std::string_view> marks, std::string_view line) {
  for (const std::string_view mark : marks)
    if (line.starts_with(mark)) return mark.size();
  return 0;
}

std::size_t bullet_only(std::string_view line) {
  const std::size_t bullet = one_of(k_bullets, line);
  return bullet > 0 ? bullet : one_of(k_dashes, line);
}

bool starts_with_word(std::string_view line, std::string_view word) {
  return line.starts_with(word) && (line.size() == word.size() || line[word.size()] == ' ');
}

// The letter before a hyphen at the end decides whether the hyphen only divides the word.
bool divides_word(std::string_view before_hyphen, std::string_view next) {
  if (before_hyphen.empty() || !begins_lower(next)) return false;
  if (starts_with_word(next, "och") || starts_with_word(next, "eller") || starts_with_word(next, "samt"))
    return false;
  return text::is_lower(
      text::code_point(before_hyphen, text::previous(before_hyphen, before_hyphen.size())).value);
}

}  // namespace

std::size_t bullet_bytes(std::string_view line) {
  const std::size_t bullet = bullet_only(line);
  const std::size_t spaces = bullet == 0 ? 0 : spaces_at(line, bullet);
  return spaces == 0 ? 0 : bullet + spaces;
}

bool begins_with_bullet(std::string_view line) {
  return one_of(k_bullets, line) > 0 && bullet_bytes(line) > 0;
}

std::size_t marker_bytes(std::string_view line) {
  if (const std::size_t bullet = bullet_bytes(line); bullet > 0) return bullet;
  const std::size_t number = number_bytes(line);
  const std::size_t spaces = number == 0 ? 0 : spaces_at(line, number);
  return spaces == 0 ? 0 : number + spaces;
}

bool is_marker(std::string_view text) {
  return !text.empty() && (number_bytes(text) == text.size() || bullet_only(text) == text.size());
}

bool is_section_number(std::string_view text) {
  const bool is_digit_first = !text.empty() && text.front() >= '1' && text.front() <= '9';
  return is_digit_first && text.size() <= 8 &&
         text.find_first_not_of("0123456789.") == std::string_view::npos && digits_at(text) <= 2;
}

bool begins_section(std::string_view line) {
  const std::size_t digits = digits_at(line);
  if (digits == 0 || digits > 3) return false;
  line.remove_prefix(digits);
  if (line.size() > 2 && line[0] == ' ' && line[1] >= 'a' && line[1] <= 'z' && line[2] == ' ')
    line.remove_prefix(2);
  return (line.starts_with(" §") && !line.starts_with(" §§")) || line.starts_with(" kap.");
}

bool begins_in_reference(std::string_view line) {
  constexpr std::size_t k_numbers_bytes_max = 20;  // "10 a, 11 och 12 b §§"
  return digits_at(line) > 0 && line.substr(0, k_numbers_bytes_max).contains(" §§");
}

bool begins_lower(std::string_view line) {
  return !line.empty() && text::is_lower(text::code_point(line, 0).value);
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view close : {")", "\"", "”", "’"})
    if (text.ends_with(close)) text.remove_suffix(close.size());
  return !text.empty() && std::string_view(".!?:").contains(text.back());
}

bool has_dot_leader(std::string_view text) {
  const std::size_t end = text.find_last_not_of("0123456789 ");
  if (end == std::string_view::npos || end + 1 == text.size()) return false;
  std::size_t dots = 0;
  for (std::size_t at = end + 1; at-- > 0 && (text[at] == '.' || text[at] == ' ');)
    dots += text[at] == '.' ? 1 : 0;
  return dots >= 4;
}

void append_line(std::string& text, std::string_view line) {
  constexpr std::string_view k_soft_hyphen = "\u00ad";
  if (text.ends_with(k_soft_hyphen)) {
    text.resize(text.size() - k_soft_hyphen.size());
  } else if (text.ends_with('-') && text.size() > 1 && text[text.size() - 2] != ' ') {
    if (divides_word(std::string_view(text).substr(0, text.size() - 1), line)) text.pop_back();
    // After a hyphen of its own a word goes on without a space, unless another word takes its place.
    else if (begins_lower(line) && (starts_with_word(line, "och") || starts_with_word(line, "eller") ||
                                    starts_with_word(line, "samt")))
      text += ' ';
  } else if (!text.empty()) {
    text += ' ';
  }
  text += line;
}

}  // namespace svea::extract_formats
