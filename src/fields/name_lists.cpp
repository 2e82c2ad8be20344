#include "fields/name_lists.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "fields/data.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::fields {
namespace {

constexpr auto k_names = std::to_array<std::string_view>({"first name",
                                                          "surname",
                                                          "surname ending",
                                                          "particle",
                                                          "municipality",
                                                          "region",
                                                          "country",
                                                          "authority",
                                                          "organisation",
                                                          "organisation ending",
                                                          "organisation word",
                                                          "title",
                                                          "place before",
                                                          "company",
                                                          "media",
                                                          "party",
                                                          "club",
                                                          "club word",
                                                          "sport word",
                                                          "saying"});
static_assert(k_names.size() == k_name_lists);

// What stands before an ending is at least so long: "son" is no surname for its ending.
constexpr std::size_t k_before_ending_bytes_min = 2;

std::string_view take_until(std::string_view& rest, std::string_view end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto taken = rest.substr(0, at);
  rest.remove_prefix(std::min(at + end.size(), rest.size()));
  return taken;
}

}  // namespace

const NameLists& NameLists::built_in() {
  static const NameLists lists(name_lists_text());
  return lists;
}

NameLists::NameLists(std::string_view text) {
  while (!text.empty()) {
    auto line = take_until(text, "\n");
    if (line.empty() || line.front() == '#') continue;
    const auto* const name = std::ranges::find(k_names, take_until(line, ": "));
    check(name != k_names.end(), "every line of the name lists begins with a list");
    while (!line.empty()) add(static_cast<std::size_t>(name - k_names.begin()), take_until(line, ", "));
  }
}

void NameLists::add(std::size_t list, std::string_view written) {
  const bool is_ending = written.starts_with('-');
  std::string folded = text::fold(is_ending ? written.substr(1) : written);
  if (const auto words = text::words(folded); words.size() > 1) {
    Phrase phrase{.words = {}, .list = static_cast<NameList>(list)};
    for (const auto word : words) phrase.words.push_back(folded.substr(word.start, word.end - word.start));
    phrases_[phrase.words.front()].push_back(std::move(phrase));
    return;
  }
  if (is_ending) ending_bytes_max_ = std::max(ending_bytes_max_, folded.size());
  (is_ending ? endings_ : words_)[std::move(folded)].set(list);
}

void NameLists::look_up(const Table& table, std::string_view word, InLists& found) const {
  if (const auto entry = table.find(word); entry != table.end()) found |= entry->second;
}

std::span<const Phrase> NameLists::phrases_from(std::string_view folded_word) const {
  const auto found = phrases_.find(folded_word);
  return found == phrases_.end() ? std::span<const Phrase>{} : found->second;
}

InLists NameLists::lists_of(std::string_view folded_word) const {
  InLists found;
  look_up(words_, folded_word, found);
  if (found.any()) return found;
  if (folded_word.ends_with('s')) folded_word.remove_suffix(folded_word.ends_with(":s") ? 2 : 1);
  look_up(words_, folded_word, found);
  if (folded_word.size() <= k_before_ending_bytes_min) return found;
  const auto longest = std::min(ending_bytes_max_, folded_word.size() - k_before_ending_bytes_min);
  for (std::size_t bytes = 2; bytes <= longest; ++bytes)
    look_up(endings_, folded_word.substr(folded_word.size() - bytes), found);
  return found;
}

}  // namespace svea::fields
