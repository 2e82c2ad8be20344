#include "answer/citation_form.h"

#include <algorithm>
#include <charconv>
#include <span>

namespace svea::answer {
namespace {

// "(källorna 10, 11, 12 och 13)" is the longest that a model has reason to write; what is longer is none.
constexpr std::size_t k_bytes_max = 40;
// A model has ten passages to name.
constexpr std::size_t k_range_max = 20;

struct Brackets {
  std::string_view opens;
  std::string_view closes;
};
constexpr Brackets k_brackets[] = {{"[", "]"}, {"(", ")"}, {"【", "】"}};

constexpr std::string_view k_words[] = {"källa",   "Källa",    "källor", "Källor", "källan",
                                        "Källan",  "källorna", "source", "Source", "sources",
                                        "Sources", "och",      "and"};
constexpr std::string_view k_signs[] = {"–", "†", " ", ",", ";", "-", "&", "^"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether `rest` begins with one of `texts`, whole or, at its end, in part; how long that is, 0 when not.
std::size_t begin_of(std::string_view rest, std::span<const std::string_view> texts) {
  std::size_t longest = 0;
  for (const auto text : texts)
    if (rest.starts_with(text) || text.starts_with(rest))
      longest = std::max(longest, std::min(text.size(), rest.size()));
  return longest;
}

bool may_stand_inside(std::string_view content, std::string_view closes) {
  while (!content.empty()) {
    if (closes.starts_with(content)) return true;  // the first bytes of "】"
    std::size_t size = is_digit(content.front()) ? 1 : begin_of(content, k_signs);
    if (size == 0) size = begin_of(content, k_words);
    if (size == 0) return false;
    content.remove_prefix(size);
  }
  return true;
}

}  // namespace

CitationProgress citation_progress(std::string_view held) {
  if (held.empty() || held.size() > k_bytes_max) return CitationProgress::none;
  for (const auto& [opens, closes] : k_brackets) {
    if (opens.starts_with(held)) return CitationProgress::begun;
    if (!held.starts_with(opens)) continue;
    auto content = held.substr(opens.size());
    // "(1)" numbers a list.
    if (opens == "(" && begin_of(content, k_words) == 0) return CitationProgress::none;
    const bool is_closed = content.ends_with(closes);
    if (is_closed) content.remove_suffix(closes.size());
    if (!may_stand_inside(content, closes)) return CitationProgress::none;
    return is_closed ? CitationProgress::whole : CitationProgress::begun;
  }
  return CitationProgress::none;
}

std::vector<std::size_t> cited_numbers(std::string_view whole) {
  std::vector<std::size_t> numbers;
  bool is_range = false;
  for (std::size_t at = 0; at < whole.size();) {
    if (!is_digit(whole[at])) {
      is_range = whole.substr(at).starts_with("–") || whole[at] == '-' || (is_range && whole[at] == ' ') ||
                 (is_range && (static_cast<unsigned char>(whole[at]) & 0xC0) == 0x80);
      ++at;
      continue;
    }
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(whole.data() + at, whole.data() + whole.size(), number);
    at = static_cast<std::size_t>(end - whole.data());
    if (error != std::errc{}) return {};
    if (is_range && !numbers.empty() && number > numbers.back() && number - numbers.back() <= k_range_max)
      for (auto between = numbers.back() + 1; between < number; ++between) numbers.push_back(between);
    numbers.push_back(number);
    is_range = false;
  }
  return numbers;
}

}  // namespace svea::answer
