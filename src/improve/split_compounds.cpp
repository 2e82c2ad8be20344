#include "improve/split_compounds.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "improve/inflection.h"
#include "improve/lists.h"

namespace svea::improve {
namespace {

constexpr std::size_t k_part_bytes_min = 3;

bool is_plain_noun(const Passage& passage, std::size_t i) {
  const auto& token = passage.tokens()[i];
  return token.role == plain::Role::other && passage.is_free(i) && !passage.is_name(i) &&
         token.folded.size() >= k_part_bytes_min;
}

bool is_bare_noun(const Passage& passage, std::size_t i) {
  const auto& word = passage.tokens()[i].folded;
  return gender_of(passage.dictionary, word) && !is_adjective(passage.dictionary, word) &&
         !lists().is("measure", word);
}

// "arbets", "fotbolls", "parkerings": nothing but the first part of a compound. A genitive has its article or
// owner before it ("en utbildnings längd").
bool is_first_part(const Passage& passage, std::size_t i) {
  const auto& word = passage.tokens()[i].folded;
  if (!word.ends_with('s') || passage.tokens()[i].is_capital) return false;
  if (passage.dictionary.look_up(word) == Dictionary::Word::unknown) return true;
  constexpr std::array<std::string_view, 5> k_linked{"nings", "hets", "tions", "skaps", "bolls"};
  if (std::ranges::none_of(k_linked, [&](std::string_view ending) { return word.ends_with(ending); }))
    return false;
  return i == 0 || !plain::Words::swedish().is("determiner", passage.tokens()[i - 1].folded);
}

// The noun that both make, in the form of the second; none where there is no such word.
std::optional<std::string> joined(const Passage& passage, std::size_t first, std::string_view link) {
  auto word =
      std::string(passage.tokens()[first].folded).append(link).append(passage.tokens()[first + 1].folded);
  const bool is_word =
      passage.dictionary.look_up(word) == Dictionary::Word::listed && !passage.dictionary.stems(word).empty();
  return is_word ? std::optional(std::move(word)) : std::nullopt;
}

std::optional<std::string> compound_at(const Passage& passage, std::size_t i) {
  if (is_first_part(passage, i)) return joined(passage, i, "");
  if (!is_bare_noun(passage, i)) return std::nullopt;
  auto word = joined(passage, i, "");
  return word ? word : joined(passage, i, "s");
}

}  // namespace

void append_split_compounds(const Passage& passage, Findings& findings) {
  const auto& tokens = passage.tokens();
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!is_plain_noun(passage, i) || !is_plain_noun(passage, i + 1) || !passage.one_space_after(i) ||
        tokens[i + 1].is_capital || is_adjective(passage.dictionary, tokens[i + 1].folded))
      continue;
    auto word = compound_at(passage, i);
    if (!word) continue;
    if (tokens[i].is_capital) word = plain::with_capital(*word);
    findings.push_back(
        {plain::Reason::grammar,
         {{{tokens[i].span.start, tokens[i + 1].span.end}, *word}},
         {fmt::format("”{}” är ett ord och skrivs ihop.", *word), fmt::format("“{}” is one word.", *word)}});
    ++i;
  }
}

}  // namespace svea::improve
