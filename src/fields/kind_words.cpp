#include "fields/kind_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/check.h"
#include "fields/data.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::fields {
namespace {

struct KindWord {
  Kind kind = Kind::date;
  std::string words;  // folded, parted by single spaces
  bool is_ending = false;
  bool is_same_as_line = false;  // as the other words of its line
};

constexpr std::string_view k_prepositions[] = {"för", "av", "om", "till", "på", "i", "med", "of", "for"};

constexpr std::string_view k_same = " =";

std::string_view take_until(std::string_view& rest, std::string_view end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto taken = rest.substr(0, at);
  rest.remove_prefix(std::min(at + end.size(), rest.size()));
  return taken;
}

std::string folded_words(std::string_view text) {
  std::string words;
  for (const auto span : text::words(text)) {
    if (!words.empty()) words += ' ';
    words += text::fold(text.substr(span.start, span.end - span.start));
  }
  return words;
}

std::vector<KindWord> read_words(std::string_view text) {
  std::vector<KindWord> words;
  while (!text.empty()) {
    auto line = take_until(text, "\n");
    if (line.empty() || line.front() == '#') continue;
    auto name = take_until(line, ": ");
    const bool is_same = name.ends_with(k_same);
    if (is_same) name.remove_suffix(k_same.size());
    const auto kind = kind_named(name);
    check(kind.has_value(), "every line of the kind words begins with a kind");
    while (!line.empty()) {
      const auto written = take_until(line, ", ");
      words.push_back({*kind, folded_words(written), written.starts_with('-'), is_same});
    }
  }
  return words;
}

const std::vector<KindWord>& kind_words() {
  static const auto words = read_words(kind_words_text());
  return words;
}

}  // namespace

std::vector<std::string> other_words_for(std::string_view name) {
  const auto wanted = folded_words(name);
  const auto& words = kind_words();
  const auto known = std::ranges::find(words, wanted, &KindWord::words);
  if (known == words.end() || !known->is_same_as_line) return {};
  std::vector<std::string> others;
  for (const auto& word : words)
    if (word.kind == known->kind && !word.is_ending && word.words != wanted) others.push_back(word.words);
  return others;
}

std::optional<Kind> kind_called(std::string_view name) {
  const auto& words = kind_words();
  const auto wanted = folded_words(name);
  const auto whole = std::ranges::find(words, wanted, &KindWord::words);
  if (whole != words.end()) return whole->kind;
  for (const auto& word : words)
    if (word.is_ending && wanted.size() > word.words.size() && wanted.ends_with(word.words)) return word.kind;
  // "sökandens namn" is a name, "datum för beslut" a date.
  const bool is_followed = std::ranges::any_of(
      k_prepositions, [&](std::string_view word) { return wanted.contains(fmt::format(" {} ", word)); });
  const auto head = is_followed ? wanted.substr(0, wanted.find(' ')) : wanted.substr(wanted.rfind(' ') + 1);
  return head == wanted ? std::nullopt : kind_called(head);
}

}  // namespace svea::fields
