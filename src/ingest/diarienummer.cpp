#include "ingest/diarienummer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/dates.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::ingest {
namespace {

constexpr std::size_t k_number_bytes_max = 30;
constexpr std::size_t k_letters_max = 8;
constexpr std::size_t k_year_digits = 4;

constexpr auto k_labels =
    std::to_array<std::string_view>({"dnr", "diarienr", "diarienummer", "diarieföringsnummer", "ärendenr",
                                     "ärendenummer", "ärendebeteckning"});
// Letters before a year that name other things than a register.
constexpr auto k_other_series =
    std::to_array<std::string_view>({"ab", "eg", "ees", "eu", "hfd", "iso", "mål", "mod", "möd", "nja", "nr",
                                     "prop", "rå", "sfs", "sou", "ds", "ts", "version"});

bool is_one_of(const auto& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// Digits with a slash, hyphen, colon or full stop inside; no date and no time.
bool looks_like_number(std::string_view word) {
  const auto digits = std::ranges::count_if(word, [](char c) { return c >= '0' && c <= '9'; });
  const bool has_separator = word.find_first_of("/-:") != std::string_view::npos;
  return digits >= 4 && has_separator && word.size() <= k_number_bytes_max && !text::is_iso_date(word);
}

// "2024/123" or "2024-123": four digits of a year, a separator and a number.
bool is_year_and_number(std::string_view word) {
  if (word.size() < k_year_digits + 2 || word.size() > k_number_bytes_max) return false;
  const auto year = word.substr(0, k_year_digits);
  const auto number = word.substr(k_year_digits + 1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return (year.starts_with("19") || year.starts_with("20")) && std::ranges::all_of(year, is_digit) &&
         (word[k_year_digits] == '/' || word[k_year_digits] == '-') && is_digit(number.front()) &&
         !text::is_iso_date(word);
}

// Capital letters alone: "KS", "BMN", "ÄON".
bool is_register(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const auto [value, next] = text::code_point(word, at);
    if (!text::is_upper(value)) return false;
    at = next;
  }
  return letters > 0 && letters <= k_letters_max && !is_one_of(k_other_series, text::fold(word));
}

class Words {
 public:
  explicit Words(std::string_view utf8) : text_(utf8), spans_(text::words(utf8)) {}
  [[nodiscard]] std::size_t size() const { return spans_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    return i < size() ? between(i, i) : std::string_view{};
  }
  [[nodiscard]] std::string_view between(std::size_t first, std::size_t last) const {
    return text_.substr(spans_[first].start, spans_[last].end - spans_[first].start);
  }
  // Nothing but one space, hyphen or slash stands between the word and the next.
  [[nodiscard]] bool joins_next(std::size_t i) const {
    return i + 1 < size() && spans_[i + 1].start == spans_[i].end + 1 &&
           std::string_view(" -/").contains(text_[spans_[i].end]);
  }

 private:
  std::string_view text_;
  std::vector<text::Span> spans_;
};

// "KS-2024/123" in one word.
bool is_register_and_number(std::string_view word) {
  const auto digit = word.find_first_of("0123456789");
  return digit != std::string_view::npos && digit >= 2 &&
         (word[digit - 1] == '-' || word[digit - 1] == '/') && is_register(word.substr(0, digit - 1)) &&
         is_year_and_number(word.substr(digit));
}

}  // namespace

std::string find_diarienummer(std::string_view utf8) {
  const Words words(utf8);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_one_of(k_labels, text::fold(words[i]))) continue;
    if (looks_like_number(words[i + 1])) return std::string(words[i + 1]);
    if (is_register(words[i + 1]) && words.joins_next(i + 1) && looks_like_number(words[i + 2]))
      return std::string(words.between(i + 1, i + 2));
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_register_and_number(words[i])) return std::string(words[i]);
    if (is_register(words[i]) && words.joins_next(i) && is_year_and_number(words[i + 1]))
      return std::string(words.between(i, i + 1));
  }
  return "";
}

}  // namespace svea::ingest
