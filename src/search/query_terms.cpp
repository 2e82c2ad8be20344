#include "search/query_terms.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

#include "base/limits.h"
#include "search/tokens.h"
#include "text/ngrams.h"

namespace svea::search {
namespace {

// Stop words are not counted; each is in most passages.
constexpr double k_stop_word_idf = 0.5;

QueryTerm make_term(const Token& token) {
  QueryTerm term{.word = std::string(token.word),
                 .stem = std::string(token.is_stop_word() ? token.word : token.stem)};
  text::append_ngrams(term.word, k_ngram_letters, term.ngrams);
  return term;
}

// The `count` rarest in their order; of equally rare ones the first. What no passage holds goes before
// anything else.
void keep_rarest(std::vector<QueryTerm>& terms, std::size_t count) {
  if (terms.size() <= count) return;
  std::vector<std::size_t> order(terms.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto rarity = [&](std::size_t i) { return terms[i].passages > 0 ? terms[i].idf : 0; };
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return rarity(a) != rarity(b) ? rarity(a) > rarity(b) : a < b;
  });
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
  for (std::size_t at = 0; at < tokens.size();) {
    const Token token = read_token(tokens, at);
    QueryTerm term = make_term(token);
    const std::uint32_t counted = term_hash(TermKind::stem, text::stable_hash(term.stem));
    term.idf = token.is_stop_word() ? k_stop_word_idf : counts.idf(counted);
    term.passages = counts.passages_with(counted);
    if (query.sequence.size() < limits::k_query_words_max) {
      query.sequence.push_back({term.stem, term.idf});
      query.sequence_idf_sum += term.idf;
    }
    if (!seen.insert(term.stem).second) continue;
    (token.is_stop_word() ? stop_words : query.terms).push_back(std::move(term));
  }
  query.has_only_stop_words = query.terms.empty();
  if (query.has_only_stop_words) query.terms = std::move(stop_words);
  keep_rarest(query.terms, limits::k_query_words_max);
  for (const QueryTerm& term : query.terms) query.idf_sum += term.idf;
  return query;
}

}  // namespace svea::search
