#include "search/conditions.h"

#include <algorithm>

namespace svea::search {

Conditions::Words Conditions::words_of(const std::string& text) {
  std::string tokens;
  append_tokens(text, tokens);
  Words words;
  for (std::size_t at = 0; at < tokens.size();) {
    const Token token = read_token(tokens, at);
    words.push_back({std::string(token.word), std::string(token.is_stop_word() ? token.word : token.stem)});
  }
  return words;
}

Conditions::Conditions(const QueryText& text) {
  for (const std::string& phrase : text.phrases)
    if (Words words = words_of(phrase); !words.empty()) phrases_.push_back(std::move(words));
  for (const std::string& excluded : text.excluded)
    if (Words words = words_of(excluded); !words.empty()) excluded_.push_back(std::move(words));
}

// One word in any of its forms; several as they stand.
bool Conditions::holds(std::string_view tokens, const Words& words) {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at < tokens.size();) {
    const Token token = read_token(tokens, at);
    if (words.size() == 1 && (token.is_stop_word() ? token.word : token.stem) == words.front().stem)
      return true;
    all.push_back(token.word);
  }
  if (words.size() == 1) return false;
  const auto same = [](std::string_view a, const Word& b) { return a == b.word; };
  return std::search(all.begin(), all.end(), words.begin(), words.end(), same) != all.end();
}

bool Conditions::allow(const PassageTokens& passage) const {
  const auto is_in = [&](const Words& words) {
    return holds(passage.body, words) || holds(passage.context, words);
  };
  return std::ranges::all_of(phrases_, is_in) && std::ranges::none_of(excluded_, is_in);
}

std::vector<std::string> Conditions::demanded_stems() const {
  std::vector<std::string> stems;
  for (const Words& phrase : phrases_)
    for (const Word& word : phrase) stems.push_back(word.stem);
  return stems;
}

std::vector<std::string> Conditions::excluded_stems() const {
  std::vector<std::string> stems;
  for (const Words& words : excluded_)
    if (words.size() == 1) stems.push_back(words.front().stem);
  return stems;
}

}  // namespace svea::search
