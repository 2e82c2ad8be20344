#include "search/query_terms.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <unordered_set>

#include "base/limits.h"
#include "search/reference_terms.h"
#include "search/synonym_list.h"
#include "search/tokens.h"
#include "text/ngrams.h"
#include "text/unicode.h"
#include "text/words.h"

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

bool is_asking_word(std::string_view folded) {
  constexpr auto k_words = std::to_array<std::string_view>(
      {"vad", "hur",   "när",   "vem",   "vems",   "var",     "vart",  "vilken", "vilket", "vilka", "varför",
       "får", "kan",   "måste", "ska",   "gäller", "behöver", "finns", "krävs",  "what",   "how",   "when",
       "who", "where", "why",   "which", "can",    "may",     "must",  "is",     "are",    "do",    "does"});
  return std::ranges::find(k_words, folded) != k_words.end();
}

// The words of the query in turn; fills in everything that one look at each can tell.
void read_words(std::string_view utf8, const CorpusCounts& counts, QueryTerms& query) {
  std::string tokens;
  append_tokens(utf8, tokens);
  std::vector<QueryTerm> stop_words;
  std::unordered_set<std::string> seen;
  for (std::size_t at = 0; at < tokens.size();) {
    const bool is_first = at == 0;
    const Token token = read_token(tokens, at);
    query.is_question |= is_first && is_asking_word(token.word);
    QueryTerm term = make_term(token);
    const std::uint32_t counted = term_hash(TermKind::stem, text::stable_hash(term.stem));
    term.idf = token.is_stop_word() ? k_stop_word_idf : counts.idf(counted);
    term.passages = counts.passages_with(counted);
    if (query.sequence.size() < limits::k_query_words_max) {
      query.sequence.push_back({term.word, term.stem, term.idf});
      query.sequence_idf_sum += term.idf;
    }
    if (!seen.insert(term.stem).second) continue;
    (token.is_stop_word() ? stop_words : query.terms).push_back(std::move(term));
  }
  query.has_only_stop_words = query.terms.empty();
  if (query.has_only_stop_words) query.terms = std::move(stop_words);
}

void add_synonyms(QueryTerms& query) {
  std::vector<std::string> stems;
  for (const QueryWord& word : query.sequence) stems.push_back(word.stem);
  for (const auto& match : SynonymList::built_in().matches_in(stems)) {
    const auto asked = std::span(stems).subspan(match.at, match.words);
    std::vector<std::uint16_t> terms;
    for (std::size_t i = 0; i < query.terms.size(); ++i)
      if (std::ranges::find(asked, query.terms[i].stem) != asked.end())
        terms.push_back(static_cast<std::uint16_t>(i));
    if (terms.empty()) continue;
    for (const Wording* wording : match.wordings)
      query.synonyms.push_back({.text = wording->text, .stems = wording->stems, .terms = terms});
  }
}

// Mends the words that the index doesn't hold.
void mend_spelling(std::string_view utf8, const Vocabulary& vocabulary, QueryTerms& query) {
  std::string mended;
  std::size_t end_before = 0;
  for (const text::Span& span : text::words(utf8)) {
    const std::string word = text::fold(utf8.substr(span.start, span.end - span.start));
    const auto term = std::ranges::find(query.terms, word, &QueryTerm::word);
    if (term == query.terms.end() || is_reference(word)) continue;
    const std::string meant = vocabulary.nearest(word);
    if (meant.empty()) continue;
    mended.append(utf8.substr(end_before, span.start - end_before)).append(meant);
    end_before = span.end;
    query.synonyms.push_back({.text = meant,
                              .stems = {text::is_stop_word(meant) ? meant : text::stem(meant)},
                              .terms = {static_cast<std::uint16_t>(term - query.terms.begin())}});
  }
  if (end_before > 0) query.suggestion = mended.append(utf8.substr(end_before));
}

}  // namespace

std::vector<std::size_t> lengths_of(const std::vector<Synonym>& synonyms) {
  std::vector<std::size_t> lengths;
  for (const Synonym& synonym : synonyms) lengths.push_back(synonym.stems.size());
  return lengths;
}

QueryTerms read_query(std::string_view utf8, Purpose purpose, const CorpusCounts& counts,
                      const Vocabulary& vocabulary) {
  utf8 = utf8.substr(0, limits::k_question_bytes_max);
  QueryTerms query;
  if (purpose == Purpose::browse) query.text = read_query_text(utf8);
  const std::string_view words = purpose == Purpose::browse ? std::string_view(query.text.words) : utf8;
  read_words(words, counts, query);
  query.is_question |= words.ends_with('?');
  keep_rarest(query.terms, limits::k_query_words_max);
  add_synonyms(query);
  mend_spelling(words, vocabulary, query);
  for (const QueryTerm& term : query.terms) query.idf_sum += term.idf;
  return query;
}

}  // namespace svea::search
