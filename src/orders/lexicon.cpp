#include "orders/lexicon.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "orders/data.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::orders {
namespace {

// A shorter word stands inside many others by chance.
constexpr std::size_t k_inner_bytes_min = 5;

constexpr auto k_names = std::to_array<std::string_view>(
    {"model",     "helper",     "self",      "steering", "rules",   "earlier", "new task",
     "addressed", "task",       "act",       "override", "void",    "obey",    "reveal",
     "secret",    "talk",       "play",      "persona",  "unbound", "say",     "answer",
     "reader",    "when asked", "this text", "only",     "conceal", "sources", "other sources",
     "link",      "invisible",  "tool",      "run",      "decode",  "sender",  "place"});
static_assert(k_names.size() == k_senses);

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::string_view take_until(std::string_view& rest, char end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto taken = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return taken;
}

// Of a word of at least two bytes.
std::size_t beginning(std::string_view word) {
  return static_cast<unsigned char>(word[0]) * 256u + static_cast<unsigned char>(word[1]);
}

}  // namespace

const Lexicon& Lexicon::built_in() {
  static const Lexicon lexicon(lexicon_text());
  return lexicon;
}

Lexicon::Lexicon(std::string_view text) {
  while (!text.empty()) {
    auto line = take_until(text, '\n');
    if (line.empty() || line.front() == '#') continue;
    const auto* const name = std::ranges::find(k_names, take_until(line, ':'));
    check(name != k_names.end(), "every line of the lexicon begins with a sense");
    while (!line.empty()) add(static_cast<Sense>(name - k_names.begin()), trimmed(take_until(line, ',')));
  }
}

void Lexicon::add(Sense sense, std::string_view written) {
  Entry entry{.sense = sense, .words = {}, .any_ending = written.ends_with('*')};
  for (const auto span : text::words(written))
    entry.words.push_back(text::fold(written.substr(span.start, span.end - span.start)));
  if (entry.words.empty() || entry.words.front().size() < 2) return;
  const auto key = entry.words.front();
  if (entry.any_ending && entry.words.size() == 1) {
    const auto place = std::ranges::lower_bound(stem_sizes_, key.size());
    if (place == stem_sizes_.end() || *place != key.size()) stem_sizes_.insert(place, key.size());
  }
  beginnings_.set(beginning(key));
  entries_[key].push_back(std::move(entry));
}

void Lexicon::match_entries(std::string_view key, std::span<const std::string> words, std::size_t at,
                            std::vector<SenseMatch>& found) const {
  const auto entries = entries_.find(key);
  if (entries == entries_.end()) return;
  const bool is_whole = key.size() == words[at].size();
  for (const auto& entry : entries->second) {
    const auto count = entry.words.size();
    if (at + count > words.size() || (!is_whole && !(entry.any_ending && count == 1))) continue;
    bool fits = true;
    for (std::size_t i = 1; i < count && fits; ++i) {
      const std::string& word = words[at + i];
      fits = entry.any_ending && i + 1 == count ? word.starts_with(entry.words[i]) : word == entry.words[i];
    }
    if (fits) found.push_back({entry.sense, count});
  }
}

void Lexicon::match(std::span<const std::string> words, std::size_t at,
                    std::vector<SenseMatch>& found) const {
  const std::string_view word = words[at];
  if (word.size() < 2 || !beginnings_.test(beginning(word))) return;
  match_entries(word, words, at, found);
  for (const auto size : stem_sizes_) {
    if (size >= word.size()) break;
    match_entries(word.substr(0, size), words, at, found);
  }
}

Senses Lexicon::within(std::string_view letters) const {
  Senses senses;
  for (const auto& [key, entries] : entries_) {
    if (key.size() < k_inner_bytes_min || !letters.contains(key)) continue;
    for (const auto& entry : entries)
      if (entry.words.size() == 1) senses.set(static_cast<std::size_t>(entry.sense));
  }
  return senses;
}

}  // namespace svea::orders
