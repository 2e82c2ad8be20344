#include "orders/reading.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::orders {
namespace {

constexpr char32_t k_soft_hyphen = 0xAD;
constexpr char32_t k_first_tag = 0xE0020, k_last_tag = 0xE007E;
constexpr char32_t k_first_wide = 0xFF01, k_last_wide = 0xFF5E;

struct Lookalike {
  char32_t from;
  char to;
};

// Cyrillic and Greek letters that are drawn as Latin ones (Unicode TS 39, confusables); the common ones.
constexpr Lookalike k_lookalikes[] = {
    {U'а', 'a'}, {U'е', 'e'}, {U'о', 'o'}, {U'р', 'p'}, {U'с', 'c'}, {U'у', 'y'}, {U'х', 'x'}, {U'і', 'i'},
    {U'ј', 'j'}, {U'ѕ', 's'}, {U'һ', 'h'}, {U'ԁ', 'd'}, {U'ԛ', 'q'}, {U'ԝ', 'w'}, {U'к', 'k'}, {U'т', 't'},
    {U'п', 'n'}, {U'м', 'm'}, {U'в', 'b'}, {U'н', 'h'}, {U'г', 'r'}, {U'А', 'A'}, {U'В', 'B'}, {U'Е', 'E'},
    {U'К', 'K'}, {U'М', 'M'}, {U'Н', 'H'}, {U'О', 'O'}, {U'Р', 'P'}, {U'С', 'C'}, {U'Т', 'T'}, {U'Х', 'X'},
    {U'Ѕ', 'S'}, {U'І', 'I'}, {U'Ј', 'J'}, {U'У', 'Y'}, {U'α', 'a'}, {U'ο', 'o'}, {U'ρ', 'p'}, {U'ν', 'v'},
    {U'ι', 'i'}, {U'κ', 'k'}, {U'τ', 't'}, {U'υ', 'u'}, {U'ε', 'e'}, {U'η', 'n'}, {U'Α', 'A'}, {U'Β', 'B'},
    {U'Ε', 'E'}, {U'Ζ', 'Z'}, {U'Η', 'H'}, {U'Ι', 'I'}, {U'Κ', 'K'}, {U'Μ', 'M'}, {U'Ν', 'N'}, {U'Ο', 'O'},
    {U'Ρ', 'P'}, {U'Τ', 'T'}, {U'Υ', 'Y'}, {U'Χ', 'X'}};

const Lookalike* lookalike(char32_t c) {
  const auto* const found = std::ranges::find(k_lookalikes, c, &Lookalike::from);
  return found == std::end(k_lookalikes) ? nullptr : found;
}

bool is_latin(char32_t c) { return c < 0x250 && text::is_letter(c); }

// Draws nothing and is no part of ordinary text where it stands between letters.
bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         c == 0xFEFF || c == 0x180E || c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F);
}

// Where the word that begins at `at` ends, and whether it mixes Latin letters with lookalikes of them.
struct Word {
  std::size_t end = 0;
  bool is_mixed = false;
};

Word word_at(std::string_view utf8, std::size_t at) {
  bool has_latin = false;
  bool has_lookalike = false;
  while (at < utf8.size()) {
    const auto c = text::code_point(utf8, at);
    if (!text::is_letter(c.value) && !is_invisible(c.value)) break;
    has_latin = has_latin || is_latin(c.value);
    has_lookalike = has_lookalike || lookalike(c.value) != nullptr;
    at = c.next;
  }
  return {at, has_latin && has_lookalike};
}

// Nearly all text is: characters below U+0300, dashes and quotation marks.
bool is_plain(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (static_cast<unsigned char>(utf8[at]) < 0xCC) continue;
    const bool is_dash_or_quote = utf8.substr(at, 2) == "\xE2\x80" && at + 2 < utf8.size() &&
                                  static_cast<unsigned char>(utf8[at + 2]) >= 0x90 &&
                                  static_cast<unsigned char>(utf8[at + 2]) < 0xA8;  // U+2010–U+2027
    if (!is_dash_or_quote) return false;
    at += 2;
  }
  return true;
}

}  // namespace

Reading::Reading(std::string_view utf8) {
  if (is_plain(utf8)) {
    text_ = utf8;
    return;
  }
  text_.reserve(utf8.size());
  origin_.reserve(utf8.size() + 1);
  Word word;
  bool was_tag = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = text::code_point(utf8, at);
    if (c.value >= 0x80 && at >= word.end) word = word_at(utf8, at);
    if (c.value < 0x80 && at >= word.end && text::is_letter(c.value)) word = word_at(utf8, at);
    const bool is_tag = c.value >= k_first_tag && c.value <= k_last_tag;
    if (is_tag != was_tag) put("\n", at, is_tag);  // hidden text is a sentence of its own
    was_tag = is_tag;
    const auto* const latin = word.is_mixed && at < word.end ? lookalike(c.value) : nullptr;
    if (is_tag) {
      const char plain = static_cast<char>(c.value - k_first_tag + ' ');
      put({&plain, 1}, at, true);
    } else if (c.value >= k_first_wide && c.value <= k_last_wide) {
      const char plain = static_cast<char>(c.value - k_first_wide + '!');
      put({&plain, 1}, at, true);
    } else if (latin != nullptr) {
      put({&latin->to, 1}, at, true);
    } else if (is_invisible(c.value)) {
      const bool is_inside = !text_.empty() && text_.back() != ' ' && c.next < utf8.size();
      if (is_inside && text::is_letter(text::code_point(utf8, c.next).value))
        disguised_.push_back(text_.size());
    } else if (c.value != k_soft_hyphen) {
      put(utf8.substr(at, c.next - at), at, false);
    }
    at = c.next;
  }
  origin_.push_back(utf8.size());
}

void Reading::put(std::string_view bytes, std::size_t from, bool disguised) {
  if (disguised) disguised_.push_back(text_.size());
  text_ += bytes;
  for (std::size_t i = 0; i < bytes.size(); ++i) origin_.push_back(from + (disguised ? 0 : i));
}

text::Span Reading::original(text::Span span) const {
  if (origin_.empty()) return span;
  return {origin_[span.start], origin_[span.end]};
}

bool Reading::is_disguised(text::Span span) const {
  const auto first = std::ranges::lower_bound(disguised_, span.start);
  return first != disguised_.end() && *first < span.end;
}

}  // namespace svea::orders
