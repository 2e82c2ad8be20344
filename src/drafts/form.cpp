#include "drafts/form.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "text/dates.h"
#include "text/unicode.h"

namespace svea::drafts {
namespace {

struct Row {
  Form form;
  std::string_view sv;
  std::string_view en;
};

constexpr std::array k_rows{Row{Form::text, "text", "text"}, Row{Form::number, "tal", "number"},
                            Row{Form::amount, "belopp", "amount"}, Row{Form::date, "datum", "date"},
                            Row{Form::long_date, "långt datum", "long date"}};

constexpr std::array<std::string_view, 12> k_months{"januari",   "februari", "mars",     "april",
                                                    "maj",       "juni",     "juli",     "augusti",
                                                    "september", "oktober",  "november", "december"};
constexpr std::string_view k_no_break_space = "\u00a0";
constexpr std::string_view k_minus = "\u2212";

std::string trimmed(std::string_view text) {
  std::size_t start = 0;
  std::size_t end = text.size();
  while (start < end && text::is_space(text::code_point(text, start).value))
    start = text::code_point(text, start).next;
  while (end > start && text::is_space(text::code_point(text, text::previous(text, end)).value))
    end = text::previous(text, end);
  return std::string(text.substr(start, end - start));
}

void drop_ending(std::string& text, std::string_view ending) {
  if (text.ends_with(ending)) text = trimmed(std::string_view(text).substr(0, text.size() - ending.size()));
}

// "12 500,50 kr" → whole "12500", decimals "50".
struct Number {
  bool negative = false;
  std::string whole;
  std::string decimals;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Thousands stand in threes behind their separator; "1.5" has decimals, "1.500" is fifteen hundred.
bool are_thousands(std::string_view groups) {
  const std::size_t first = groups.find('.');
  if (first == 0 || first > 3 || first == std::string_view::npos) return false;
  for (std::size_t at = first; at < groups.size(); at += 4)
    if (groups[at] != '.' || at + 4 > groups.size() ||
        !std::ranges::all_of(groups.substr(at + 1, 3), is_digit))
      return false;
  return true;
}

std::optional<Number> number_in(std::string_view value) {
  std::string text = text::fold(trimmed(value));
  for (const std::string_view unit : {":-", "kronor", "kr", "sek"}) drop_ending(text, unit);
  Number number;
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, next] = text::code_point(text, at);
    if (at == 0 && (c == U'-' || c == U'\u2212'))
      number.negative = true;
    else if (c == U',' || c == U'.' || (c >= U'0' && c <= U'9'))
      plain += static_cast<char>(c);
    else if (!text::is_space(c))
      return std::nullopt;
    at = next;
  }
  const std::size_t comma = plain.find(',');
  std::string whole = plain.substr(0, comma);
  if (comma != std::string::npos) number.decimals = plain.substr(comma + 1);
  if (are_thousands(whole)) {
    std::erase(whole, '.');
  } else if (const std::size_t point = whole.find('.'); point != std::string::npos) {
    if (comma != std::string::npos) return std::nullopt;
    number.decimals = whole.substr(point + 1);
    whole.resize(point);
  }
  number.whole = std::move(whole);
  const bool digits_only =
      std::ranges::all_of(number.whole, is_digit) && std::ranges::all_of(number.decimals, is_digit);
  return !number.whole.empty() && digits_only ? std::optional(number) : std::nullopt;
}

// Numbers of four digits stand together unless they are amounts (Myndigheternas skrivregler, 11.2).
std::string grouped(const Number& number, std::size_t digits_together) {
  std::string out(number.negative ? k_minus : std::string_view());
  for (std::size_t i = 0; i < number.whole.size(); ++i) {
    const std::size_t left = number.whole.size() - i;
    if (i > 0 && left % 3 == 0 && number.whole.size() > digits_together) out += k_no_break_space;
    out += number.whole[i];
  }
  if (!number.decimals.empty()) out += "," + number.decimals;
  return out;
}

std::optional<std::string> amount(std::string_view value) {
  auto number = number_in(value);
  if (!number) return std::nullopt;
  if (number->decimals.size() == 1) number->decimals += '0';
  if (number->decimals == "00") number->decimals.clear();
  return grouped(*number, 3) + std::string(k_no_break_space) + "kr";
}

std::optional<std::chrono::sys_days> day_in(std::string_view value) {
  const std::string whole = trimmed(value);
  const auto dates = text::written_dates(whole);
  if (dates.size() != 1 || dates[0].span.end != whole.size()) return std::nullopt;
  const std::string before = text::fold(trimmed(std::string_view(whole).substr(0, dates[0].span.start)));
  return before.empty() || before == "den" ? std::optional(dates[0].day) : std::nullopt;
}

std::string long_date(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                     k_months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
}

}  // namespace

std::optional<Form> form_of_name(std::string_view name) {
  const std::string folded = text::fold(trimmed(name));
  const auto row =
      std::ranges::find_if(k_rows, [&](const Row& one) { return folded == one.sv || folded == one.en; });
  return row == k_rows.end() ? std::nullopt : std::optional(row->form);
}

std::string_view name_of(Form form) { return k_rows[static_cast<std::size_t>(form)].sv; }

std::optional<std::string> written(Form form, std::string_view value) {
  if (form == Form::text) return std::string(value);
  if (form == Form::amount) return amount(value);
  if (form == Form::number) {
    const auto number = number_in(value);
    return number ? std::optional(grouped(*number, 4)) : std::nullopt;
  }
  const auto day = day_in(value);
  if (!day) return std::nullopt;
  return form == Form::date ? text::iso_text(*day) : long_date(*day);
}

}  // namespace svea::drafts
