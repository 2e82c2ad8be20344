#include "improve/split_compounds.h"

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

// The noun that both make, in the form of the second; none where there is no such word.
std::optional<std::string> joined(const Passage& passage, std::size_t first) {
  const auto& dictionary = passage.dictionary;
  const auto& one = passage.tokens()[first].folded;
  const auto& other = passage.tokens()[first + 1].folded;
  for (const std::string_view link : {"", "s"}) {
    auto word = std::string(one).append(link).append(other);
    if (dictionary.look_up(word) == Dictionary::Word::listed && !dictionary.stems(word).empty()) return word;
  }
  return std::nullopt;
}

}  // namespace

void append_split_compounds(const Passage& passage, Findings& findings) {
  const auto& tokens = passage.tokens();
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!is_plain_noun(passage, i) || !is_plain_noun(passage, i + 1) || !passage.one_space_after(i) ||
        tokens[i + 1].is_capital || lists().is("measure", tokens[i].folded))
      continue;
    const auto& one = tokens[i].folded;
    if (!gender_of(passage.dictionary, one) || is_adjective(passage.dictionary, one) ||
        is_adjective(passage.dictionary, tokens[i + 1].folded))
      continue;
    auto word = joined(passage, i);
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
