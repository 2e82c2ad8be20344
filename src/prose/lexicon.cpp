#include "prose/lexicon.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "prose/lexicon_text.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::prose {
namespace {

constexpr auto k_names = std::to_array<std::string_view>(
    {"denial",      "duty",    "firm_duty",  "permission",     "decision",      "proposal",
     "conclusion",  "purpose", "problem",    "leaning",        "connective",    "example",
     "aside",       "speech",  "deadline",   "result_heading", "side_heading",  "agenda",
     "agreed",      "action",  "unsettled",  "present",        "absent",        "when",
     "common_word", "request", "speaks_for", "speaks_against", "beside_matter", "requirement"});
static_assert(k_names.size() == k_senses);

std::string key_of(std::string_view word) { return std::string(word.substr(0, 1)); }

std::string_view trimmed(std::string_view part) {
  const auto first = part.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return part.substr(first, part.find_last_not_of(' ') - first + 1);
}

// Calls take(part) for what stands between the separators.
template <typename Take>
void split(std::string_view text, char separator, Take take) {
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (const auto part = trimmed(text.substr(0, end)); !part.empty()) take(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

const Lexicon& Lexicon::built_in() {
  static const Lexicon lexicon(lexicon_text());
  return lexicon;
}

Lexicon::Lexicon(std::string_view text) {
  split(text, '\n', [&](std::string_view row) {
    if (row.starts_with('#')) return;
    const auto colon = row.find(':');
    const auto* const name = std::ranges::find(k_names, row.substr(0, colon));
    check(colon != std::string_view::npos && name != k_names.end(), "each row of the lexicon names a sense");
    const auto sense = static_cast<Sense>(name - k_names.begin());
    split(row.substr(colon + 1), ',', [&](std::string_view written) { add(sense, written); });
  });
}

void Lexicon::add(Sense sense, std::string_view written) {
  Entry entry{.sense = sense, .words = {}, .any_ending = written.ends_with('*')};
  for (const auto span : text::words(written))
    entry.words.push_back(text::fold(written.substr(span.start, span.end - span.start)));
  check(!entry.words.empty(), "an entry of the lexicon has a word");
  auto& row = entries_[key_of(entry.words.front())];
  row.push_back(std::move(entry));
}

template <typename Visit>
void Lexicon::each_match(std::span<const std::string> words, std::size_t at, Visit visit) const {
  const auto row = entries_.find(key_of(words[at]));
  if (row == entries_.end()) return;
  for (const Entry& entry : row->second) {
    const auto count = entry.words.size();
    if (at + count > words.size()) continue;
    const auto& last = words[at + count - 1];
    const bool fits = entry.any_ending ? last.starts_with(entry.words.back()) : last == entry.words.back();
    if (fits && std::equal(entry.words.begin(), entry.words.end() - 1,
                           words.begin() + static_cast<std::ptrdiff_t>(at)))
      visit(entry);
  }
}

Senses Lexicon::senses_of(std::span<const std::string> words) const {
  Senses senses;
  for (std::size_t at = 0; at < words.size(); ++at)
    each_match(words, at, [&](const Entry& entry) { senses.add(entry.sense); });
  return senses;
}

std::size_t Lexicon::length_of(Sense sense, std::span<const std::string> words, std::size_t at) const {
  std::size_t longest = 0;
  each_match(words, at, [&](const Entry& entry) {
    if (entry.sense == sense) longest = std::max(longest, entry.words.size());
  });
  return longest;
}

}  // namespace svea::prose
