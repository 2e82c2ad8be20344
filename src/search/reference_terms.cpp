#include "search/reference_terms.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::search {
namespace {

constexpr std::string_view k_section_sign = "§";
constexpr std::string_view k_joiners = "-/:";
constexpr std::size_t k_abbreviation_letters_max = 6;  // "KS", "BMN", "LSTAC"
constexpr std::size_t k_year_digits = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool starts_with_digit(std::string_view word) { return !word.empty() && is_digit(word.front()); }

std::string_view trimmed(std::string_view between) {
  while (!between.empty() && text::is_space(text::code_point(between, 0).value))
    between.remove_prefix(text::code_point(between, 0).next);
  return between;
}

// A number of a year in any joining: "2024/123", "2024-123", "ks-2024-00123".
struct YearNumber {
  std::string prefix;  // "ks"
  std::string number;  // "2024/123"; "" when the word is none
};

YearNumber year_number(std::string_view folded) {
  YearNumber found;
  if (!starts_with_digit(folded)) {
    const std::size_t joiner = std::min(folded.find_first_of(k_joiners), folded.size());
    if (joiner > 2 * k_abbreviation_letters_max || joiner == folded.size()) return {};
    found.prefix = folded.substr(0, joiner);
    folded.remove_prefix(joiner + 1);
  }
  const bool is_year = folded.size() > k_year_digits + 1 &&
                       (folded.starts_with("19") || folded.starts_with("20")) &&
                       k_joiners.find(folded[k_year_digits]) != std::string_view::npos;
  if (!is_year) return {};
  const std::string_view year = folded.substr(0, k_year_digits);
  std::string_view number = folded.substr(k_year_digits + 1);
  if (!std::ranges::all_of(year, is_digit) || !std::ranges::all_of(number, is_digit)) return {};
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  found.number = std::string(year).append("/").append(number);
  return found;
}

}  // namespace

std::string_view ReferenceTerms::after(std::size_t i) const {
  const std::size_t next = i + 1 < words_.size() ? words_[i + 1].start : sentence_.size();
  return trimmed(sentence_.substr(words_[i].end, next - words_[i].end));
}

std::string_view ReferenceTerms::before(std::size_t i) const {
  const std::size_t last = i > 0 ? words_[i - 1].end : 0;
  return trimmed(sentence_.substr(last, words_[i].start - last));
}

std::string ReferenceTerms::abbreviation_before(std::size_t i) const {
  if (i == 0 || !before(i).empty()) return {};
  const std::string_view word =
      sentence_.substr(words_[i - 1].start, words_[i - 1].end - words_[i - 1].start);
  if (text::code_points(word) > static_cast<std::int64_t>(k_abbreviation_letters_max)) return {};
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint c = text::code_point(word, at);
    if (!text::is_letter(c.value)) return {};
    at = c.next;
  }
  return text::fold(word);
}

// "2§" for "2 §" and "§ 2", "7a§" for "7 a §".
std::string ReferenceTerms::section_at(std::size_t i, std::string_view folded, std::string_view next) const {
  const std::string number(folded);
  if (after(i).starts_with(k_section_sign) || before(i).starts_with(k_section_sign))
    return number + std::string(k_section_sign);
  const bool has_letter = next.size() == 1 && after(i).empty() && after(i + 1).starts_with(k_section_sign);
  return has_letter ? number + std::string(next).append(k_section_sign) : "";
}

std::vector<std::string> ReferenceTerms::at(std::size_t i, std::string_view folded) {
  std::vector<std::string> terms;
  const YearNumber in_year = year_number(folded);
  if (!in_year.number.empty()) {
    if (in_year.number != folded) terms.push_back(in_year.number);
    const std::string prefix = in_year.prefix.empty() ? abbreviation_before(i) : in_year.prefix;
    if (!prefix.empty()) terms.push_back(prefix + in_year.number);
  } else if (starts_with_digit(folded)) {
    const std::string next = i + 1 < words_.size() ? text::fold(word(i + 1)) : "";
    if (next == "kap" || next == "kapitlet") {
      terms.push_back(chapter_ = std::string(folded).append("kap"));
    } else if (std::string section = section_at(i, folded, next); !section.empty()) {
      if (!chapter_.empty()) terms.push_back(chapter_ + section);
      terms.push_back(std::move(section));
    }
  }
  return terms;
}

bool is_reference(std::string_view term) {
  if (term.ends_with(k_section_sign)) return true;
  const std::size_t slash = term.find('/');
  return slash != std::string_view::npos && slash >= k_year_digits &&
         starts_with_digit(term.substr(slash + 1));
}

std::string shown_reference(std::string_view term) {
  constexpr std::string_view k_chapter = "kap";
  std::string shown;
  if (term.ends_with(k_section_sign)) {
    term.remove_suffix(k_section_sign.size());
    if (const std::size_t chapter = term.find(k_chapter); chapter != std::string_view::npos) {
      shown = std::string(term.substr(0, chapter)).append(" kap. ");
      term.remove_prefix(chapter + k_chapter.size());
    }
    const bool has_letter = !term.empty() && !is_digit(term.back());
    shown += has_letter ? term.substr(0, term.size() - 1) : term;
    if (has_letter) shown.append(" ").push_back(term.back());
    return shown.append(" ").append(k_section_sign);
  }
  const auto number = std::ranges::find_if(term, is_digit) - term.begin();
  shown = term.substr(0, static_cast<std::size_t>(number));
  for (char& c : shown)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (!shown.empty()) shown += ' ';
  return shown.append(term.substr(static_cast<std::size_t>(number)));
}

}  // namespace svea::search
