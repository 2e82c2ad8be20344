#include "plain/speech.h"

#include <algorithm>
#include <array>

namespace svea::plain {
namespace {

constexpr auto k_dashes = std::to_array<std::string_view>({"–", "—", "-", "”", "\"", "“", "»"});
constexpr auto k_sayings = std::to_array<std::string_view>(
    {" säger ", " sade ", " sa ", " berättar ", " skriver ", " menar ", " förklarar ", " kommenterar "});

bool is_spoken(std::string_view paragraph) {
  const auto first = paragraph.find_first_not_of(" \t");
  if (first == std::string_view::npos) return false;
  paragraph.remove_prefix(first);
  return std::ranges::any_of(k_dashes, [&](std::string_view dash) { return paragraph.starts_with(dash); }) &&
         std::ranges::any_of(k_sayings, [&](std::string_view saying) {
           return paragraph.find(saying) != std::string_view::npos;
         });
}

// "Det är bra, säger Anna Berg."
bool says_who(std::string_view sentence) {
  return std::ranges::any_of(
      std::array<std::string_view, 4>{", säger ", ", sade ", ", sa ", ", skriver "},
      [&](std::string_view saying) { return sentence.find(saying) != std::string_view::npos; });
}

}  // namespace

std::set<std::size_t> spoken_sentences(std::string_view text, const std::vector<text::Span>& sentences) {
  std::set<std::size_t> spoken;
  std::size_t next = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const bool says = is_spoken(text.substr(start, end - start));
    for (; next < sentences.size() && sentences[next].start < end; ++next)
      if (says || says_who(text.substr(sentences[next].start, sentences[next].end - sentences[next].start)))
        spoken.insert(sentences[next].start);
    start = end + 1;
  }
  return spoken;
}

}  // namespace svea::plain
