#include "search/evidence.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace svea::search {
namespace {

// The usual values of BM25 (Robertson and Zaragoza, 2009).
constexpr double k_bm25_k1 = 1.2;
constexpr double k_bm25_b = 0.75;
// Two terms with a word or two between them still belong together.
constexpr std::size_t k_pair_distance_max = 3;

double part_of(double part, double whole) { return whole > 0 ? part / whole : 0; }

// Words of the query that stand in its order.
struct Run {
  double words = 0;
  double weight = 0;
};

// One reading of one passage: counts while the tokens go by, then values().
class Reading {
 public:
  Reading(const QueryTerms& query, WordMatches& matches)
      : query_(query),
        matches_(matches),
        stem_counts_(query.terms.size()),
        ngram_counts_(matches.ngram_count()),
        passage_(query.terms.size()),
        context_(query.terms.size()),
        sentence_(query.terms.size()),
        sentence_before_(query.terms.size()),
        pairs_(query.terms.size()),
        last_position_(query.terms.size()),
        runs_(query.sequence.size()) {}

  void read(const PassageTokens& passage) {
    read_tokens(passage.context, false);
    std::ranges::fill(sentence_before_, 0.0f);  // a heading is no half of a window
    read_tokens(passage.body, true);
  }

  [[nodiscard]] EvidenceValues values(double relative_length) const;

 private:
  using Weights = std::vector<float>;  // one for each term, 0 to 1

  void read_tokens(std::string_view tokens, bool is_body);
  void read_match(const WordMatch& match);
  void follow_run(const WordMatch& match);
  void end_sentence(bool is_body);
  template <typename OfTerm>
  [[nodiscard]] double coverage(OfTerm of) const;
  [[nodiscard]] double pair_proximity() const;

  const QueryTerms& query_;
  WordMatches& matches_;
  std::vector<std::uint32_t> stem_counts_;
  std::vector<std::uint32_t> ngram_counts_;
  Weights passage_;
  Weights context_;
  Weights sentence_;
  Weights sentence_before_;
  std::vector<bool> pairs_;  // a term stood close to the one before it in the query
  std::vector<std::optional<std::size_t>> last_position_;  // of each term in this sentence
  std::vector<Run> runs_;                // of the query's words, that ends with this one, at the last token
  std::vector<std::uint16_t> run_ends_;  // the query's words whose run is not 0
  std::vector<Run> new_runs_;
  std::size_t position_ = 0;  // of the token in the part
  std::size_t body_sentences_ = 0;
  Run longest_run_;
  Run heaviest_run_;
  double best_sentence_ = 0;
  double best_window_ = 0;
  double best_with_context_ = 0;
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
    const WordMatch& match = matches_.match(token);
    follow_run(match);
    read_match(match);
  }
  if (position_ > 0) end_sentence(is_body);
}

void Reading::read_match(const WordMatch& match) {
  for (const std::uint16_t ngram : match.ngrams) ++ngram_counts_[ngram];
  for (const Similarity& similar : match.similar) {
    passage_[similar.term] = std::max(passage_[similar.term], similar.value);
    sentence_[similar.term] = std::max(sentence_[similar.term], similar.value);
  }
  if (match.stem_term < 0) return;
  const auto term = static_cast<std::size_t>(match.stem_term);
  ++stem_counts_[term];
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
    Run run = position > 0 ? runs_[position - 1u] : Run{};
    ++run.words;
    run.weight += query_.sequence[position].idf;
    new_runs_.push_back(run);
    if (run.words > longest_run_.words) longest_run_ = run;
    if (run.words > 1 && run.weight > heaviest_run_.weight) heaviest_run_ = run;
  }
  for (const std::uint16_t position : run_ends_) runs_[position] = {};
  run_ends_ = match.query_positions;
  for (std::size_t i = 0; i < run_ends_.size(); ++i) runs_[run_ends_[i]] = new_runs_[i];
}

void Reading::end_sentence(bool is_body) {
  // The first sentence says what a passage is about where no title does.
  if (!is_body || body_sentences_ == 0)
    for (std::size_t i = 0; i < context_.size(); ++i) context_[i] = std::max(context_[i], sentence_[i]);
  if (is_body) {
    ++body_sentences_;
    best_sentence_ = std::max(best_sentence_, coverage([&](std::size_t i) { return sentence_[i]; }));
    best_window_ = std::max(
        best_window_, coverage([&](std::size_t i) { return std::max(sentence_[i], sentence_before_[i]); }));
    best_with_context_ = std::max(
        best_with_context_, coverage([&](std::size_t i) { return std::max(sentence_[i], context_[i]); }));
  }
  std::swap(sentence_, sentence_before_);
  std::ranges::fill(sentence_, 0.0f);
  std::ranges::fill(last_position_, std::nullopt);
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
  EvidenceValues values{};
  const auto set = [&](Evidence kind, double value) { values[static_cast<std::size_t>(kind)] = value; };
  set(Evidence::stem_bm25, coverage([&](std::size_t i) { return saturated(stem_counts_[i]); }));
  set(Evidence::ngram_bm25, part_of(ngrams, ngrams_all));
  set(Evidence::coverage, coverage([&](std::size_t i) { return passage_[i]; }));
  set(Evidence::context_coverage, coverage([&](std::size_t i) { return context_[i]; }));
  set(Evidence::sentence_coverage, best_sentence_);
  set(Evidence::window_coverage, best_window_);
  set(Evidence::sentence_and_context, best_with_context_);
  set(Evidence::pair_proximity, pair_proximity());
  set(Evidence::longest_run, part_of(longest_run_.words, static_cast<double>(query_.sequence.size())));
  set(Evidence::heaviest_run, part_of(heaviest_run_.weight, query_.sequence_idf_sum));
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
