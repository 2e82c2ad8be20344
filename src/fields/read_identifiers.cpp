// Numbers that stand for a person, a company, an account, a case or a telephone.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "fields/check_digits.h"
#include "fields/readers.h"
#include "text/dates.h"
#include "text/unicode.h"

namespace svea::fields {
namespace {

// Where a label says what a number is but its check digit says that it is none.
constexpr double k_wrong_check_digit = 0.5;
// A samordningsnummer counts the day from 60 (SFS 2022:1697; SKV 707).
constexpr unsigned k_samordning_days = 60;
// Those born on a day are numbered from 001 (SKV 704).
constexpr std::size_t k_serial_at = 8;
constexpr std::string_view k_no_serial = "000";
// Where the day a text is read on is not known.
constexpr int k_year_without_today = 2029;
// Of an organisationsnummer the third and fourth digit are at least 20, so that it is nobody's day of birth.
constexpr char k_organisation_third_digit_min = '2';

unsigned two_digits(std::string_view digits, std::size_t at) {
  return static_cast<unsigned>((digits[at] - '0') * 10 + digits[at + 1] - '0');
}

// The century that ten digits leave out: the latest in which somebody can have been born by `year`, one
// before where "+" says that they are at least a hundred (SKV 704).
std::string century_of(std::string_view ten_digits, bool is_hundred, int year) {
  const int latest =
      year / 100 * 100 + static_cast<int>(two_digits(ten_digits, 0)) > year ? year / 100 - 1 : year / 100;
  return std::to_string(is_hundred ? latest - 1 : latest);
}

bool is_day(std::string_view eight_digits, unsigned day_added) {
  const int year = static_cast<int>(two_digits(eight_digits, 0) * 100 + two_digits(eight_digits, 2));
  const std::chrono::year_month_day day{std::chrono::year{year},
                                        std::chrono::month{two_digits(eight_digits, 4)},
                                        std::chrono::day{two_digits(eight_digits, 6) - day_added}};
  return day.ok();
}

// Letters before a year that name other series than a register: statutes, reports, standards, court cases.
bool is_other_series(std::string_view text) {
  constexpr std::string_view k_series[] = {"ab", "eg", "eu",  "hfd",  "iso", "mod", "möd", "nja",
                                           "nr", "rå", "sou", "prop", "ds",  "ts",  "en",  "version"};
  const std::string word = text::fold(text.substr(0, text.find_first_of(" -/.0123456789")));
  return word.ends_with("fs") || std::ranges::find(k_series, word) != std::end(k_series);
}

// A letter in the number of those who have none yet counts as 1.
std::string digits_with_letter_as_one(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
    if (c >= 'A' && c <= 'Z') digits += '1';
  }
  return digits;
}

// In the form in which it is shown: "5050-1055".
std::string giro_text(std::string_view digits, std::size_t last) {
  return fmt::format("{}-{}", digits.substr(0, digits.size() - last), digits.substr(digits.size() - last));
}

}  // namespace

std::optional<Reading> read_person_number(const Match& match, std::optional<std::chrono::sys_days> today) {
  const int year =
      today ? static_cast<int>(std::chrono::year_month_day{*today}.year()) : k_year_without_today;
  auto digits = digits_with_letter_as_one(match.text);
  if (digits.size() != 10 && digits.size() != 12) return std::nullopt;
  if (!passes_luhn(std::string_view(digits).substr(digits.size() - 10))) return std::nullopt;
  if (digits.size() == 10) digits = century_of(digits, match.text.contains('+'), year) + digits;
  if (digits.substr(k_serial_at, k_no_serial.size()) == k_no_serial) return std::nullopt;
  if (!is_day(digits, match.kind == Kind::samordningsnummer ? k_samordning_days : 0)) return std::nullopt;
  if (std::ranges::any_of(match.text, [](char c) { return c >= 'A' && c <= 'Z'; }))
    digits[8] = *std::ranges::find_if(match.text, [](char c) { return c >= 'A' && c <= 'Z'; });
  return Reading{digits};
}

std::optional<Reading> read_organisation_number(const Match& match) {
  auto digits = digits_of(match.text);
  if (digits.size() == 12) digits.erase(0, 2);
  if (digits.size() != 10) return std::nullopt;
  const bool is_right =
      digits[2] >= k_organisation_third_digit_min && digits[0] != '0' && passes_luhn(digits);
  if (!is_right && match["label"].empty()) return std::nullopt;
  return Reading{giro_text(digits, 4), is_right ? 1 : k_wrong_check_digit};
}

std::optional<Reading> read_account(const Match& match) {
  if (match.kind == Kind::iban) {
    std::string iban = with_single_spaces(match.text);
    std::erase(iban, ' ');
    return passes_iban_check(iban) ? std::optional(Reading{iban}) : std::nullopt;
  }
  const auto digits = digits_of(match.text);
  const std::size_t last = match.kind == Kind::bankgiro ? 4 : 1;
  if (digits.size() <= last) return std::nullopt;
  return Reading{giro_text(digits, last), passes_luhn(digits) ? 1 : k_wrong_check_digit};
}

std::optional<Reading> read_diarienummer(const Match& match) {
  constexpr std::ptrdiff_t k_digits_min = 4;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool has_separator = match.text.find_first_of("/-:.") != std::string_view::npos;
  constexpr std::size_t k_iso_date_bytes = 10;
  const auto end = match.text.substr(match.text.size() - std::min(match.text.size(), k_iso_date_bytes));
  if (std::ranges::count_if(match.text, is_digit) < k_digits_min || !has_separator ||
      text::is_iso_date(end) || (match["label"].empty() && is_other_series(match.text)))
    return std::nullopt;
  return Reading{with_single_spaces(match.text)};
}

std::optional<Reading> read_phone(const Match& match) {
  constexpr std::size_t k_national_digits_min = 7;  // the nought counted: 08-12 34 5 is the shortest
  constexpr std::size_t k_national_digits_max = 11;
  constexpr std::size_t k_international_digits_max = 15;  // E.164
  std::string digits = digits_of(match.text);
  if (match.text.starts_with('+') || digits.starts_with("00")) {
    if (digits.starts_with("00")) digits.erase(0, 2);
    if (digits.starts_with("460")) digits.erase(2, 1);  // +46 (0)8
    if (digits.size() < k_national_digits_min || digits.size() > k_international_digits_max)
      return std::nullopt;
    return Reading{"+" + digits};
  }
  if (digits.size() < k_national_digits_min || digits.size() > k_national_digits_max) return std::nullopt;
  return Reading{"+46" + digits.substr(1)};
}

}  // namespace svea::fields
