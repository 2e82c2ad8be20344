#include "search/validity.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "text/sentences.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::search {
namespace {

using std::chrono::sys_days;
using Words = std::vector<std::string>;

constexpr int k_year_min = 1900;
constexpr int k_year_max = 2100;
// "gäller från och med den 1 januari 2024": the date follows this closely.
constexpr std::size_t k_words_to_date_max = 8;

constexpr auto k_months =
    std::to_array<std::string_view>({"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
                                     "september", "oktober", "november", "december"});
constexpr auto k_announces_date = std::to_array<std::string_view>(
    {"antagen",     "antagna",    "antaget", "beslutad",   "beslutade",  "beslutat", "daterad", "fastställd",
     "fastställda", "fastställt", "giltig",  "giltigt",    "gäller",     "ikraft",   "kraft",   "reviderad",
     "reviderade",  "reviderat",  "senast",  "uppdaterad", "uppdaterat", "version",  "ändrad"});
constexpr auto k_superseded = std::to_array<std::string_view>(
    {" arkiverad ", " ersatt av ", " ersatts av ", " ersätts av ", " gäller inte längre ", " gällde till ",
     " inaktuell ", " inaktuellt ", " slutat gälla ", " tidigare version ", " upphävd ", " upphävda ",
     " upphävs ", " upphävt ", " upphör att gälla ", " upphört att gälla ", " utgått ", " utgången ",
     " äldre version "});
// What a document calls itself; "lagen upphävdes 2010" is about something else.
constexpr auto k_self = std::to_array<std::string_view>(
    {"dokumentet", "föreskriften", "föreskrifterna", "handboken", "planen", "policyn", "reglementet",
     "riktlinjen", "riktlinjerna", "rutinen", "sidan", "taxan", "vägledningen", "versionen", "denna", "detta",
     "dessa"});

bool is_one_of(const auto& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

Words folded_words(std::string_view utf8) {
  Words words;
  for (const text::Span& span : text::words(utf8))
    words.push_back(text::fold(utf8.substr(span.start, span.end - span.start)));
  return words;
}

// A file name as words: "taxor/2023/Taxa_2024-03-15" gives "taxor 2023 Taxa 2024-03-15".
std::string with_dates_apart(std::string_view name) {
  std::string apart(name);
  const auto is_digit_at = [&](std::size_t i) {
    return i < name.size() && text::is_digit(static_cast<unsigned char>(name[i]));
  };
  for (std::size_t i = 0; i < apart.size(); ++i) {
    const bool inside_date = i > 0 && is_digit_at(i - 1) && is_digit_at(i + 1);
    if (apart[i] == '/' || apart[i] == '_' || (apart[i] == '-' && !inside_date)) apart[i] = ' ';
  }
  return apart;
}

// Digits only, at most four of them.
std::optional<int> small_number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits.size() > 4) return std::nullopt;
  return value;
}

std::optional<int> year(std::string_view word) {
  const auto value = small_number(word);
  return value && *value >= k_year_min && *value <= k_year_max ? value : std::nullopt;
}

std::optional<sys_days> day(int y, int m, int d) {
  const std::chrono::year_month_day date{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                                         std::chrono::day{static_cast<unsigned>(d)}};
  return date.ok() ? std::optional(sys_days{date}) : std::nullopt;
}

// "2024-01-31"
std::optional<sys_days> iso_date(std::string_view word) {
  if (word.size() != 10 || word[4] != '-' || word[7] != '-') return std::nullopt;
  const auto y = year(word.substr(0, 4));
  const auto m = small_number(word.substr(5, 2));
  const auto d = small_number(word.substr(8, 2));
  return y && m && d ? day(*y, *m, *d) : std::nullopt;
}

// The date that ends with the word `i`: "2024-01-31", "31 januari 2024", "januari 2024" or "2024".
std::optional<sys_days> date_at(const Words& words, std::size_t i) {
  if (const auto date = iso_date(words[i])) return date;
  const auto y = year(words[i]);
  if (!y) return std::nullopt;
  const auto month = i > 0 ? std::ranges::find(k_months, words[i - 1]) : k_months.end();
  if (month == k_months.end()) return day(*y, 1, 1);
  const int m = static_cast<int>(month - k_months.begin()) + 1;
  const auto d = i > 1 ? small_number(words[i - 2]) : std::nullopt;
  return day(*y, m, d.value_or(1));
}

bool says_superseded(const Words& words) {
  const std::string sentence = fmt::format(" {} ", fmt::join(words, " "));
  return std::ranges::any_of(k_superseded,
                             [&](auto phrase) { return sentence.find(phrase) != std::string::npos; });
}

bool names_itself(const Words& words) {
  return std::ranges::any_of(words, [](const std::string& word) { return is_one_of(k_self, word); });
}

}  // namespace

Validity read_title_validity(std::string_view utf8) {
  const Words words = folded_words(with_dates_apart(utf8));
  Validity found{.stated = std::nullopt, .is_superseded = says_superseded(words)};
  for (std::size_t i = 0; i < words.size(); ++i) found.stated = std::max(found.stated, date_at(words, i));
  return found;
}

Validity read_text_validity(std::string_view utf8) {
  Validity found;
  for (const text::Span& span : text::sentences(utf8)) {
    const Words words = folded_words(utf8.substr(span.start, span.end - span.start));
    found.is_superseded |= names_itself(words) && says_superseded(words);
    std::size_t announced = words.size();  // where the last announcing word stands
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (is_one_of(k_announces_date, words[i])) announced = i;
      if (announced < i && i - announced <= k_words_to_date_max)
        found.stated = std::max(found.stated, date_at(words, i));
    }
  }
  return found;
}

Validity merged(const Validity& a, const Validity& b) {
  return {.stated = std::max(a.stated, b.stated), .is_superseded = a.is_superseded || b.is_superseded};
}

}  // namespace svea::search
