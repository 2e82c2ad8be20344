#include "extract_formats/cell_format.h"

#include <algorithm>
#include <cmath>

#include "extract_formats/cell_dates.h"
#include "extract_formats/cell_numbers.h"
#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

constexpr std::string_view k_date_letters = "ymdhs";
constexpr std::string_view k_placeholders = "0#?.,";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// Takes characters from the front as long as they are among `wanted` (lower case).
std::string take_run(std::string_view& rest, std::string_view wanted) {
  std::string run;
  while (!rest.empty() && wanted.contains(lower(rest.front()))) {
    run += lower(rest.front());
    rest.remove_prefix(1);
  }
  return run;
}

// Takes the text up to and without `end`, and `end`.
std::string take_until(std::string_view& rest, char end) {
  const std::size_t at = std::min(rest.find(end), rest.size());
  std::string taken(rest.substr(0, at));
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return taken;
}

// "$kr-41D" names a currency and a country; other brackets hold colours, conditions and countries alone.
std::string currency_of(std::string_view bracket) {
  if (!bracket.starts_with('$')) return "";
  bracket.remove_prefix(1);
  return std::string(bracket.substr(0, bracket.find('-')));
}

bool is_elapsed(std::string_view bracket) {
  return !bracket.empty() && std::string_view("hms").contains(lower(bracket.front())) &&
         std::ranges::all_of(bracket, [&](char c) { return lower(c) == lower(bracket.front()); });
}

// The sections of a format are parted by semicolons outside of quotes and brackets.
std::vector<std::string_view> sections_of(std::string_view code) {
  std::vector<std::string_view> sections;
  std::size_t start = 0;
  char closing = '\0';
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (closing != '\0') {
      if (code[i] == closing) closing = '\0';
    } else if (code[i] == '"' || code[i] == '[') {
      closing = code[i] == '"' ? '"' : ']';
    } else if (code[i] == '\\') {
      ++i;
    } else if (code[i] == ';') {
      sections.push_back(code.substr(start, i - start));
      start = i + 1;
    }
  }
  sections.push_back(code.substr(start));
  return sections;
}

}  // namespace

CellFormat::CellFormat(std::string_view code) {
  for (const std::string_view section : sections_of(code)) sections_.push_back(section_of(section));
}

CellFormat CellFormat::built_in(int number) {
  static constexpr std::pair<int, std::string_view> k_codes[] = {{1, "0"},
                                                                 {2, "0.00"},
                                                                 {3, "#,##0"},
                                                                 {4, "#,##0.00"},
                                                                 {5, "#,##0 kr"},
                                                                 {6, "#,##0 kr"},
                                                                 {7, "#,##0.00 kr"},
                                                                 {8, "#,##0.00 kr"},
                                                                 {9, "0%"},
                                                                 {10, "0.00%"},
                                                                 {11, "0.00E+00"},
                                                                 {14, "yyyy-mm-dd"},
                                                                 {15, "d-mmm-yy"},
                                                                 {16, "d-mmm"},
                                                                 {17, "mmm-yy"},
                                                                 {18, "h:mm AM/PM"},
                                                                 {19, "h:mm:ss AM/PM"},
                                                                 {20, "hh:mm"},
                                                                 {21, "hh:mm:ss"},
                                                                 {22, "yyyy-mm-dd hh:mm"},
                                                                 {37, "#,##0"},
                                                                 {38, "#,##0"},
                                                                 {39, "#,##0.00"},
                                                                 {40, "#,##0.00"},
                                                                 {41, "#,##0"},
                                                                 {42, "#,##0 kr"},
                                                                 {43, "#,##0.00"},
                                                                 {44, "#,##0.00 kr"},
                                                                 {45, "mm:ss"},
                                                                 {46, "[h]:mm:ss"},
                                                                 {47, "mm:ss"},
                                                                 {48, "##0.0E+0"},
                                                                 {49, "@"}};
  const auto* const found = std::ranges::find(k_codes, number, &std::pair<int, std::string_view>::first);
  return found == std::end(k_codes) ? CellFormat() : CellFormat(found->second);
}

// Takes a token that begins with a letter or a bracket; false when there is none.
bool CellFormat::take_word(std::string_view& rest, Section& section) {
  const char first = lower(rest.front());
  if (first == '[') {
    rest.remove_prefix(1);
    const std::string bracket = take_until(rest, ']');
    section.has_date = section.has_date || is_elapsed(bracket);
    section.tokens.push_back(is_elapsed(bracket)
                                 ? Token{Kind::elapsed, std::string(1, lower(bracket.front()))}
                                 : Token{Kind::literal, currency_of(bracket)});
  } else if (k_date_letters.contains(first)) {
    section.tokens.push_back({Kind::date, take_run(rest, std::string_view(&first, 1))});
    section.has_date = true;
  } else if (first == 'a' && (rest.starts_with("AM/PM") || rest.starts_with("A/P"))) {
    rest.remove_prefix(rest.starts_with("AM/PM") ? 5 : 3);
    section.tokens.push_back({Kind::half_day, ""});
  } else if (first == 'e' && rest.size() > 1 && (rest[1] == '+' || rest[1] == '-')) {
    rest.remove_prefix(2);
    section.tokens.push_back({Kind::exponent, take_run(rest, "0#?")});
  } else {
    return false;
  }
  return true;
}

CellFormat::Section CellFormat::section_of(std::string_view rest) {
  Section section;
  if (rest.starts_with("General")) {
    section.is_general = true;
    return section;
  }
  while (!rest.empty()) {
    if (take_word(rest, section)) continue;
    if (std::string_view("0#?").contains(rest.front()) || rest.starts_with(".0")) {
      section.tokens.push_back({Kind::number, take_run(rest, k_placeholders)});
      continue;
    }
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '"')
      section.tokens.push_back({Kind::literal, take_until(rest, '"')});
    else if (c == '%')
      section.tokens.push_back({Kind::percent, "%"});
    else if (c == '@')
      section.tokens.push_back({Kind::text, ""});
    else if (c != '\\' && c != '_' && c != '*')
      section.tokens.push_back({Kind::literal, std::string(1, c)});
    else if (!rest.empty()) {  // the next character as it is, or only its width
      const std::size_t size = text::code_point(rest, 0).next;
      section.tokens.push_back({Kind::literal, std::string(rest.substr(0, c == '\\' ? size : 0))});
      rest.remove_prefix(size);
    }
  }
  return section;
}

std::string CellFormat::text_of(double value, DateSystem dates) const {
  if (sections_.empty() || !std::isfinite(value)) return general_text(value);
  const bool has_negative = sections_.size() > 1;
  const std::size_t which = has_negative && value < 0 ? 1 : sections_.size() > 2 && value == 0.0 ? 2 : 0;
  const Section& section = sections_[which];
  if (section.is_general) return general_text(value);
  if (section.has_date) return date_text(section, value, dates);
  return number_text(section, which == 1 ? std::abs(value) : value);
}

std::string CellFormat::number_text(const Section& section, double value) {
  const auto is_number = [](const Token& token) { return token.kind == Kind::number; };
  const auto first = std::ranges::find_if(section.tokens, is_number);
  const auto last = std::find_if(section.tokens.rbegin(), section.tokens.rend(), is_number).base();
  NumberShape shape;
  for (auto token = first; token < last; ++token)
    if (token->kind == Kind::number) shape.add(token->text);
  for (const Token& token : section.tokens) {
    if (token.kind == Kind::percent) value *= 100;
    if (token.kind == Kind::exponent) shape.has_exponent = true;
  }
  std::string text;
  for (auto token = section.tokens.begin(); token != section.tokens.end(); ++token) {
    if (token == first) text += shape.text_of(value);
    if (token->kind == Kind::text) text += general_text(value);
    const bool is_inside = token >= first && token < last;  // what stands between the digits parts them
    if (!is_inside && (token->kind == Kind::literal || token->kind == Kind::percent)) text += token->text;
  }
  return text;
}

std::string CellFormat::date_text(const Section& section, double value, DateSystem dates) {
  const auto moment = CellMoment::of(value, dates == DateSystem::from_1904);
  if (!moment) return general_text(value);
  const bool has_half_days =
      std::ranges::any_of(section.tokens, [](const Token& token) { return token.kind == Kind::half_day; });
  std::string text;
  for (auto token = section.tokens.begin(); token != section.tokens.end(); ++token) {
    const auto is_date = [](const Token& one) { return one.kind == Kind::date || one.kind == Kind::elapsed; };
    const auto next = std::find_if(token + 1, section.tokens.end(), is_date);
    const auto before = std::find_if(std::make_reverse_iterator(token), section.tokens.rend(), is_date);
    const bool is_minute = (before != section.tokens.rend() && before->text.starts_with('h')) ||
                           (next != section.tokens.end() && next->text.starts_with('s'));
    switch (token->kind) {
      case Kind::date:
        text += token->text.starts_with('m') && is_minute ? moment->minute_text(token->text.size())
                                                          : moment->text_of(token->text, has_half_days);
        break;
      case Kind::elapsed:
        text += moment->elapsed_text(token->text.front());
        break;
      case Kind::half_day:
        text += moment->half_day_text();
        break;
      case Kind::literal:
        text += token->text;
        break;
      default:
        break;  // parts of a second
    }
  }
  return text;
}

}  // namespace svea::extract_formats
