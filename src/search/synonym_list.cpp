#include "search/synonym_list.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "search/synonyms_text.h"
#include "search/tokens.h"

namespace svea::search {
namespace {

constexpr std::string_view k_between = " = ";

std::string key_of(std::span<const std::string> stems) { return fmt::format("{}", fmt::join(stems, " ")); }

Wording read_wording(std::string_view text) {
  Wording wording{.text = std::string(text), .stems = {}};
  std::string tokens;
  append_tokens(text, tokens);
  for (std::size_t at = 0; at < tokens.size();) {
    const Token token = read_token(tokens, at);
    wording.stems.emplace_back(token.is_stop_word() ? token.word : token.stem);
  }
  return wording;
}

}  // namespace

SynonymList::SynonymList(std::string_view lines) {
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = lines.substr(at, end - at);
    if (!line.empty() && line.front() != '#') add_meaning(line);
    at = end + 1;
  }
}

void SynonymList::add_meaning(std::string_view line) {
  std::vector<Wording>& meaning = meanings_.emplace_back();
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(k_between, at), line.size());
    meaning.push_back(read_wording(line.substr(at, end - at)));
    at = end + k_between.size();
  }
  for (const Wording& wording : meaning) {
    auto& meanings = by_key_[key_of(wording.stems)];
    if (meanings.empty() || meanings.back() != meanings_.size() - 1) meanings.push_back(meanings_.size() - 1);
    words_max_ = std::max(words_max_, wording.stems.size());
  }
}

const SynonymList& SynonymList::built_in() {
  static const SynonymList list(synonyms_text());
  return list;
}

std::vector<SynonymList::Match> SynonymList::matches_in(std::span<const std::string> stems) const {
  std::vector<Match> matches;
  for (std::size_t at = 0; at < stems.size();) {
    Match match = match_at(stems, at);
    at += std::max<std::size_t>(match.words, 1);
    if (match.words > 0) matches.push_back(std::move(match));
  }
  return matches;
}

SynonymList::Match SynonymList::match_at(std::span<const std::string> stems, std::size_t at) const {
  for (std::size_t words = std::min(words_max_, stems.size() - at); words > 0; --words) {
    const std::string key = key_of(stems.subspan(at, words));
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) continue;
    Match match{.at = at, .words = words, .wordings = {}};
    for (const std::size_t meaning : found->second)
      for (const Wording& wording : meanings_[meaning])
        if (key_of(wording.stems) != key) match.wordings.push_back(&wording);
    return match;
  }
  return {};
}

}  // namespace svea::search
