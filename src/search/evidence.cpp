#include "search/evidence.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <optional>
#include <vector>

#include "base/limits.h"
#include "search/synonym_runs.h"

namespace svea::search {
namespace {

// The usual values of BM25 (Robertson and Zaragoza, 2009).
constexpr double k_bm25_k1 = 1.2;
constexpr double k_bm25_b = 0.75;
// Two terms with a word or two between them still belong together.
constexpr std::size_t k_pair_distance_max = 3;
// What stands alone with so few words is a heading more often than not.
constexpr std::size_t k_heading_words_max = 7;
constexpr double k_many_sentences = 10;

double part_of(double part, double whole) { return whole > 0 ? part / whole : 0; }

using Weights = std::vector<float>;    // one for each term, 0 to 1
using QueryPositions = std::uint64_t;  // a bit for each word of QueryTerms::sequence
static_assert(limits::k_query_words_max <= 64);

void keep_larger(Weights& of, const Weights& than) {
  for (std::size_t i = 0; i < of.size(); ++i) of[i] = std::max(of[i], than[i]);
}

// One reading of one passage: counts while the tokens go by, then values().
class Reading {
 public:
  Reading(const QueryTerms& query, WordMatches& matches)
      : query_(query),
        matches_(matches),
        ngram_counts_(matches.ngram_count()),
        passage_(query.terms.size()),
        context_(query.terms.size()),
        heading_(query.terms.size()),
        before_(query.terms.size()),
        sentence_(query.terms.size()),
        pairs_(query.terms.size()),
        last_position_(query.terms.size()),
        runs_(query.sequence.size()),
        synonyms_(query.synonyms) {}

  void read(const PassageTokens& passage) {
    read_tokens(passage.context, false);
    // A heading is no half of a window.
    std::ranges::fill(before_, 0.0f);
    read_tokens(passage.body, true);
  }

  [[nodiscard]] EvidenceValues values(double relative_length) const;

 private:
  // What the tokens of one sentence have given so far, besides the terms' weights.
  struct Sentence {
    std::size_t tokens = 0;
    bool has_match = false;
    QueryPositions words = 0;
    QueryPositions last_words = 0;  // of the last token that is in the query
    QueryPositions follow_each_other = 0;
    double words_weight = 0;
    double same_form_weight = 0;
  };

  void read_tokens(std::string_view tokens, bool is_body);
  void read_match(const WordMatch& match);
  void cover(std::size_t term, float value);
  void follow_run(const WordMatch& match);
  void end_sentence(bool is_body);
  void read_body_sentence();
  template <typename OfTerm>
  [[nodiscard]] double coverage(OfTerm of) const;
  [[nodiscard]] double pair_proximity() const;

  const QueryTerms& query_;
  WordMatches& matches_;
  std::vector<std::uint32_t> ngram_counts_;
  Weights passage_;
  Weights context_;
  Weights heading_;  // the last short sentence
  Weights before_;   // the last sentence
  Weights sentence_;
  std::vector<bool> pairs_;  // a term stood close to the one before it in the query
  std::vector<std::optional<std::size_t>> last_position_;  // of each term in this sentence
  std::vector<int> runs_;                // words of the query in its order, to this one, at the last token
  std::vector<std::uint16_t> run_ends_;  // the query's words whose run is not 0
  std::vector<int> new_runs_;
  SynonymRuns synonyms_;
  Sentence now_;
  std::size_t position_ = 0;  // of the token in the part
  std::size_t body_sentences_ = 0;
  int longest_run_ = 0;
  EvidenceValues best_{};  // of the sentences
};

template <typename OfTerm>
double Reading::coverage(OfTerm of) const {
  double sum = 0;
  for (std::size_t i = 0; i < query_.terms.size(); ++i) sum += query_.terms[i].idf * of(i);
  return part_of(sum, query_.idf_sum);
}

void Reading::read_tokens(std::string_view tokens, bool is_body) {
  position_ = 0;
  for (std::size_t at = 0; at < tokens.size();) {
    const Token token = read_token(tokens, at);
    if (token.starts_sentence && position_ > 0) end_sentence(is_body);
    ++position_;
    ++now_.tokens;
    const WordMatch& match = matches_.match(token);
    follow_run(match);
    if (!match.says_nothing) read_match(match);
    for (const std::uint16_t term : synonyms_.after(match)) cover(term, k_synonym_value);
  }
  if (position_ > 0) end_sentence(is_body);
}

void Reading::cover(std::size_t term, float value) {
  now_.has_match = true;
  passage_[term] = std::max(passage_[term], value);
  sentence_[term] = std::max(sentence_[term], value);
}

void Reading::read_match(const WordMatch& match) {
  for (const std::uint16_t ngram : match.ngrams) ++ngram_counts_[ngram];
  for (const Similarity& similar : match.similar) cover(similar.term, similar.value);
  for (const std::uint16_t at : match.query_positions) {
    const QueryPositions bit = QueryPositions{1} << at;
    if ((now_.words & bit) == 0) now_.words_weight += query_.sequence[at].idf;
    now_.words |= bit;
  }
  if (!match.query_positions.empty()) {
    QueryPositions here = 0;
    for (const std::uint16_t at : match.query_positions) here |= QueryPositions{1} << at;
    now_.follow_each_other |= here & (now_.last_words << 1);
    now_.last_words = here;
  }
  if (match.stem_term < 0) return;
  const auto term = static_cast<std::size_t>(match.stem_term);
  if (match.is_same_form && !last_position_[term]) now_.same_form_weight += query_.terms[term].idf;
  last_position_[term] = position_;
  const auto is_close = [&](std::size_t other) {
    return last_position_[other] && position_ - *last_position_[other] <= k_pair_distance_max;
  };
  if (term > 0 && is_close(term - 1)) pairs_[term] = true;
  if (term + 1 < pairs_.size() && is_close(term + 1)) pairs_[term + 1] = true;
}

void Reading::follow_run(const WordMatch& match) {
  if (run_ends_.empty() && match.query_positions.empty()) return;
  new_runs_.clear();
  for (const std::uint16_t position : match.query_positions) {
    const int words = (position > 0 ? runs_[position - 1u] : 0) + 1;
    new_runs_.push_back(words);
    longest_run_ = std::max(longest_run_, words);
  }
  for (const std::uint16_t position : run_ends_) runs_[position] = 0;
  run_ends_ = match.query_positions;
  for (std::size_t i = 0; i < run_ends_.size(); ++i) runs_[run_ends_[i]] = new_runs_[i];
}

void Reading::end_sentence(bool is_body) {
  // The first sentence says what a passage is about where no title does.
  if (now_.has_match && (!is_body || body_sentences_ == 0)) keep_larger(context_, sentence_);
  if (is_body) ++body_sentences_;
  if (is_body && (now_.has_match || now_.words != 0)) read_body_sentence();
  if (now_.tokens <= k_heading_words_max) heading_ = sentence_;
  std::swap(sentence_, before_);
  std::ranges::fill(sentence_, 0.0f);
  std::ranges::fill(last_position_, std::nullopt);
  now_ = {};
}

void Reading::read_body_sentence() {
  const auto raise = [&](Evidence kind, double value) {
    double& best = best_[static_cast<std::size_t>(kind)];
    best = std::max(best, value);
  };
  raise(Evidence::same_form_coverage, part_of(now_.same_form_weight, query_.idf_sum));
  raise(Evidence::all_words_coverage, part_of(now_.words_weight, query_.sequence_idf_sum));
  raise(Evidence::window_coverage,
        coverage([&](std::size_t i) { return std::max(sentence_[i], before_[i]); }));
  raise(Evidence::sentence_and_context,
        coverage([&](std::size_t i) { return std::max(sentence_[i], context_[i]); }));
  raise(Evidence::sentence_and_heading,
        coverage([&](std::size_t i) { return std::max(sentence_[i], heading_[i]); }));
  raise(Evidence::ordered_pairs,
        part_of(std::popcount(now_.follow_each_other), static_cast<double>(query_.sequence.size()) - 1));
}

double Reading::pair_proximity() const {
  double close = 0;
  double all = 0;
  for (std::size_t i = 1; i < pairs_.size(); ++i) {
    const double weight = query_.terms[i].idf + query_.terms[i - 1].idf;
    all += weight;
    if (pairs_[i]) close += weight;
  }
  return part_of(close, all);
}

EvidenceValues Reading::values(double relative_length) const {
  // BM25 as a part of what an endless number of occurrences would give.
  const double norm = k_bm25_k1 * (1 - k_bm25_b + k_bm25_b * relative_length);
  const auto saturated = [&](double count) { return count / (count + norm); };
  double ngrams = 0;
  double ngrams_all = 0;
  for (std::size_t i = 0; i < ngram_counts_.size(); ++i) {
    ngrams += matches_.ngram_idf(i) * saturated(ngram_counts_[i]);
    ngrams_all += matches_.ngram_idf(i);
  }
  std::size_t rarest = 0;
  for (std::size_t i = 1; i < query_.terms.size(); ++i)
    if (query_.terms[i].idf > query_.terms[rarest].idf) rarest = i;
  const auto sentences = static_cast<double>(body_sentences_);
  EvidenceValues values = best_;
  const auto set = [&](Evidence kind, double value) { values[static_cast<std::size_t>(kind)] = value; };
  set(Evidence::ngram_bm25, part_of(ngrams, ngrams_all));
  set(Evidence::coverage, coverage([&](std::size_t i) { return passage_[i]; }));
  set(Evidence::rarest_term, passage_.empty() ? 0 : passage_[rarest]);
  set(Evidence::context_coverage, coverage([&](std::size_t i) { return context_[i]; }));
  double& with_context = values[static_cast<std::size_t>(Evidence::sentence_and_context)];
  with_context = std::max(with_context, values[static_cast<std::size_t>(Evidence::context_coverage)]);
  set(Evidence::pair_proximity, pair_proximity());
  set(Evidence::longest_run, part_of(longest_run_, static_cast<double>(query_.sequence.size())));
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
