#include "search/evidence.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "search/ngram_scopes.h"
#include "search/synonym_runs.h"
#include "search/word_order.h"

namespace svea::search {
namespace {

// The usual values of BM25 (Robertson and Zaragoza, 2009).
constexpr double k_bm25_k1 = 1.2;
constexpr double k_bm25_b = 0.75;
// What stands alone with so few words is a heading more often than not.
constexpr std::size_t k_heading_words_max = 7;
// A passage speaks half of a term when every fiftieth word is that.
constexpr double k_half_focus = 0.02;
constexpr double k_many_sentences = 10;

using Weights = std::vector<float>;  // one for each term

// One reading of one passage: counts while the tokens go by, then values().
class Reading {
 public:
  Reading(const QueryTerms& query, WordMatches& matches)
      : query_(query),
        matches_(matches),
        ngram_counts_(matches.ngram_count()),
        passage_(query.terms.size()),
        sentence_(query.terms.size()),
        context_(query.terms.size()),
        occurrences_(query.terms.size()),
        ngrams_(matches),
        order_(query.sequence),
        synonyms_(lengths_of(query.synonyms)) {}

  void read(const PassageTokens& passage) {
    read_tokens(passage.context, false);
    read_tokens(passage.body, true);
  }

  [[nodiscard]] EvidenceValues values(double relative_length) const;

 private:
  void read_tokens(std::string_view tokens, bool is_body);
  void read_token_match(const WordMatch& match);
  void cover(std::size_t term, float value);
  void end_sentence(bool is_body);
  template <typename OfTerm>
  [[nodiscard]] double coverage(OfTerm of) const;
  [[nodiscard]] double ngram_bm25(double relative_length) const;
  [[nodiscard]] double rarest_term() const;

  const QueryTerms& query_;
  WordMatches& matches_;
  std::vector<std::uint32_t> ngram_counts_;
  Weights passage_;      // how well each term is covered, 0 to 1
  Weights sentence_;     // the same by this sentence
  Weights context_;      // and by the title, the headings and the first sentence
  Weights occurrences_;  // of each term, a similar word counting in part
  NgramScopes ngrams_;
  WordOrder order_;
  SynonymRuns synonyms_;
  std::size_t tokens_ = 0;
  std::size_t sentence_tokens_ = 0;
  bool has_match_ = false;  // this sentence
  std::size_t body_sentences_ = 0;
};

void Reading::read_tokens(std::string_view tokens, bool is_body) {
  for (std::size_t at = 0; at < tokens.size();) {
    const Token token = read_token(tokens, at);
    if (token.starts_sentence && sentence_tokens_ > 0) end_sentence(is_body);
    ++sentence_tokens_;
    read_token_match(matches_.match(token));
  }
  if (sentence_tokens_ > 0) end_sentence(is_body);
}

void Reading::read_token_match(const WordMatch& match) {
  order_.read(match.query_positions);
  for (const std::uint16_t synonym : synonyms_.after(match.synonym_words))
    for (const std::uint16_t term : query_.synonyms[synonym].terms) {
      cover(term, k_synonym_value);
      ngrams_.add(matches_.ngrams_of(term));
    }
  if (match.says_nothing) return;
  for (const std::uint16_t ngram : match.ngrams) ++ngram_counts_[ngram];
  ngrams_.add(match.ngrams);
  for (const Similarity& similar : match.similar) cover(similar.term, similar.value);
}

void Reading::cover(std::size_t term, float value) {
  has_match_ = true;
  passage_[term] = std::max(passage_[term], value);
  sentence_[term] = std::max(sentence_[term], value);
  occurrences_[term] += value;
}

void Reading::end_sentence(bool is_body) {
  using Kind = NgramScopes::SentenceKind;
  ngrams_.end_sentence(!is_body                                  ? Kind::context
                       : sentence_tokens_ <= k_heading_words_max ? Kind::heading
                                                                 : Kind::text);
  order_.end_sentence();
  // The first sentence says what a passage is about where no title does.
  if (has_match_ && (!is_body || body_sentences_ == 0))
    for (std::size_t i = 0; i < context_.size(); ++i) context_[i] = std::max(context_[i], sentence_[i]);
  if (has_match_) std::ranges::fill(sentence_, 0.0f);
  has_match_ = false;
  body_sentences_ += is_body;
  tokens_ += sentence_tokens_;
  sentence_tokens_ = 0;
}

template <typename OfTerm>
double Reading::coverage(OfTerm of) const {
  double sum = 0;
  for (std::size_t i = 0; i < query_.terms.size(); ++i) sum += query_.terms[i].idf * of(i);
  return query_.idf_sum > 0 ? sum / query_.idf_sum : 0;
}

// As a part of what an endless number of occurrences would give.
double Reading::ngram_bm25(double relative_length) const {
  const double norm = k_bm25_k1 * (1 - k_bm25_b + k_bm25_b * relative_length);
  double sum = 0;
  double all = 0;
  for (std::size_t i = 0; i < ngram_counts_.size(); ++i) {
    sum += matches_.ngram_idf(i) * ngram_counts_[i] / (ngram_counts_[i] + norm);
    all += matches_.ngram_idf(i);
  }
  return all > 0 ? sum / all : 0;
}

double Reading::rarest_term() const {
  const auto rarest = std::ranges::max_element(query_.terms, {}, &QueryTerm::idf);
  return rarest == query_.terms.end() ? 0 : passage_[static_cast<std::size_t>(rarest - query_.terms.begin())];
}

EvidenceValues Reading::values(double relative_length) const {
  const auto tokens = static_cast<double>(std::max<std::size_t>(tokens_, 1));
  const double occur = coverage([&](std::size_t i) { return occurrences_[i] / tokens; });
  const auto sentences = static_cast<double>(body_sentences_);
  EvidenceValues values{};
  const auto set = [&](Evidence kind, double value) { values[static_cast<std::size_t>(kind)] = value; };
  set(Evidence::ngram_bm25, ngram_bm25(relative_length));
  set(Evidence::coverage, coverage([&](std::size_t i) { return passage_[i]; }));
  set(Evidence::rarest_term, rarest_term());
  set(Evidence::context_coverage, coverage([&](std::size_t i) { return context_[i]; }));
  set(Evidence::focus, occur / (occur + k_half_focus));
  set(Evidence::passage_ngrams, ngrams_.passage());
  set(Evidence::window_ngrams, ngrams_.window());
  set(Evidence::sentence_in_context, ngrams_.with_context());
  set(Evidence::sentence_under_heading, ngrams_.under_heading());
  set(Evidence::window_in_context, ngrams_.window_in_context());
  set(Evidence::nearness, order_.nearness());
  set(Evidence::longest_run, order_.longest_run());
  set(Evidence::length, relative_length / (relative_length + 1));
  set(Evidence::sentences, sentences / (sentences + k_many_sentences));
  return values;
}

}  // namespace

double weighted_sum(const EvidenceValues& values, const EvidenceValues& weights) {
  return std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
}

EvidenceReader::EvidenceReader(const QueryTerms& query, const CorpusCounts& counts)
    : query_(query), matches_(query, counts), mean_token_bytes_(counts.mean_token_bytes()) {}

EvidenceValues EvidenceReader::read(const PassageTokens& passage) {
  Reading reading(query_, matches_);
  reading.read(passage);
  const auto bytes = static_cast<double>(passage.context.size() + passage.body.size());
  return reading.values(bytes / mean_token_bytes_);
}

}  // namespace svea::search
