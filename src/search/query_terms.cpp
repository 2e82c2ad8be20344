#include "search/query_terms.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <unordered_set>

#include "base/limits.h"
#include "search/tokens.h"
#include "text/ngrams.h"
#include "text/unicode.h"

namespace svea::search {
namespace {

// After "hur", these ask for an amount; the others do so alone.
constexpr auto k_amount_adjectives = std::to_array<std::string_view>(
    {"dyrt", "gammal", "gammalt", "gamla", "hög", "högt", "lång", "långt", "länge", "mycket", "många", "ofta",
     "snabbt", "snart", "stor", "stort", "stora", "sent", "tidigt"});
constexpr auto k_amount_words =
    std::to_array<std::string_view>({"antal", "datum", "kostar", "kostnaden", "när", "procent", "årtal"});

bool is_one_of(const auto& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

QueryTerm make_term(const Token& token) {
  QueryTerm term{.word = std::string(token.word),
                 .stem = std::string(token.is_stop_word() ? token.word : token.stem)};
  text::append_ngrams(term.word, 4, term.four_grams);
  text::append_ngrams(term.word, 5, term.five_grams);
  return term;
}

// The `count` rarest in their order; of equally rare ones the first. What no passage holds goes before
// anything else.
void keep_rarest(std::vector<QueryTerm>& terms, std::size_t count) {
  if (terms.size() <= count) return;
  std::vector<std::size_t> order(terms.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{},
                           [&](std::size_t i) { return terms[i].passages > 0 ? terms[i].idf : 0; });
  order.resize(count);
  std::ranges::sort(order);
  std::vector<QueryTerm> kept;
  for (const std::size_t i : order) kept.push_back(std::move(terms[i]));
  terms = std::move(kept);
}

}  // namespace

QueryTerms read_query(std::string_view utf8, const CorpusCounts& counts) {
  std::string tokens;
  append_tokens(utf8.substr(0, limits::k_question_bytes_max), tokens);
  QueryTerms query;
  std::vector<QueryTerm> stop_words;
  std::unordered_set<std::string> seen;
  std::string_view previous;
  for (std::size_t at = 0; at < tokens.size();) {
    const Token token = read_token(tokens, at);
    query.asks_amount |= is_one_of(k_amount_words, token.word) ||
                         (previous == "hur" && is_one_of(k_amount_adjectives, token.word));
    previous = token.word;
    QueryTerm term = make_term(token);
    query.sequence.push_back(term.stem);
    if (!seen.insert(term.stem).second) continue;
    const std::uint32_t counted = term_hash(TermKind::stem, text::stable_hash(term.stem));
    term.idf = counts.idf(counted);
    term.passages = counts.passages_with(counted);
    (token.is_stop_word() ? stop_words : query.terms).push_back(std::move(term));
  }
  query.has_only_stop_words = query.terms.empty();
  if (query.has_only_stop_words) query.terms = std::move(stop_words);
  keep_rarest(query.terms, limits::k_query_words_max);
  for (const QueryTerm& term : query.terms) query.idf_sum += term.idf;
  return query;
}

}  // namespace svea::search
