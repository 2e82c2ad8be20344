#include "search/evidence.h"

#include <algorithm>
#include <cmath>

#include "search/tokens.h"
#include "text/ngrams.h"

namespace svea::search {
namespace {

constexpr double k_bm25_k1 = 1.2;
constexpr double k_bm25_b = 0.75;
constexpr float k_similarity_min = 0.3f;
constexpr std::size_t k_pair_distance_max = 3;

}  // namespace

EvidenceReader::EvidenceReader(const QueryTerms& query, const CorpusCounts& counts)
    : query_(query), mean_token_bytes_(counts.mean_token_bytes()) {
  for (const QueryTerm& term : query.terms) {
    add_grams(four_grams_, TermKind::four_gram, term.four_grams, counts);
    add_grams(five_grams_, TermKind::five_gram, term.five_grams, counts);
  }
}

void EvidenceReader::add_grams(Grams& grams, TermKind kind, const std::vector<std::uint32_t>& hashes,
                               const CorpusCounts& counts) {
  for (const std::uint32_t hash : hashes) {
    if (!grams.index.try_emplace(hash, static_cast<std::uint16_t>(grams.idf.size())).second) continue;
    grams.idf.push_back(static_cast<float>(counts.idf(term_hash(kind, hash))));
    grams.idf_sum += grams.idf.back();
  }
}

EvidenceReader::WordMatch EvidenceReader::make_match(std::string_view word, std::string_view stem) const {
  WordMatch found;
  const bool is_stop_word = stem.empty();
  if (is_stop_word) stem = word;
  for (std::size_t i = 0; i < query_.sequence.size(); ++i)
    if (query_.sequence[i] == stem) found.query_positions.push_back(static_cast<std::uint16_t>(i));
  found.is_number = word.front() >= '0' && word.front() <= '9';
  if (is_stop_word && !query_.has_only_stop_words) return found;

  std::vector<std::uint32_t> grams;
  text::append_ngrams(word, 4, grams);
  for (std::size_t i = 0; i < query_.terms.size(); ++i) {
    const QueryTerm& term = query_.terms[i];
    if (term.word == word) found.exact_term = static_cast<int>(i);
    if (term.stem == stem) {
      found.stem_term = static_cast<int>(i);
      found.soft.push_back({static_cast<std::uint16_t>(i), 1.0f});
      continue;
    }
    const auto common = std::ranges::count_if(
        term.four_grams, [&](std::uint32_t hash) { return std::ranges::find(grams, hash) != grams.end(); });
    const float similarity = static_cast<float>(common) / static_cast<float>(term.four_grams.size());
    if (similarity >= k_similarity_min) found.soft.push_back({static_cast<std::uint16_t>(i), similarity});
  }
  const auto indices = [](const Grams& known, const std::vector<std::uint32_t>& hashes, auto& out) {
    for (const std::uint32_t hash : hashes)
      if (const auto at = known.index.find(hash); at != known.index.end()) out.push_back(at->second);
  };
  indices(four_grams_, grams, found.four_grams);
  grams.clear();
  text::append_ngrams(word, 5, grams);
  indices(five_grams_, grams, found.five_grams);
  return found;
}

const EvidenceReader::WordMatch& EvidenceReader::match(std::string_view word, std::string_view stem) {
  if (const auto at = matches_.find(word); at != matches_.end()) return at->second;
  return matches_.emplace(word, make_match(word, stem)).first->second;
}

EvidenceValues EvidenceReader::read(const PassageTokens& passage) {
  const std::size_t n = query_.terms.size();
  EvidenceValues values{};
  const auto value = [&](Evidence kind) -> double& { return values[static_cast<std::size_t>(kind)]; };
  if (n == 0) return values;

  std::vector<float> tf(n), exact(n), soft(n), context(n), sentence(n), before(n);
  std::vector<float> tf4(four_grams_.idf.size()), tf5(five_grams_.idf.size());
  std::vector<std::size_t> last_position(n, SIZE_MAX);
  std::vector<float> pairs(n);
  std::vector<std::uint16_t> run(query_.sequence.size() + 1), run_before(query_.sequence.size() + 1);
  std::vector<std::size_t> touched, touched_before;
  double best_sentence = 0, best_window = 0, best_with_context = 0;
  std::size_t longest = 0;
  bool has_number = false, number_in_best = false;
  const double idf_sum = std::max(query_.idf_sum, 1e-9);
  const auto coverage = [&](auto&& of) {
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += query_.terms[i].idf * of(i);
    return sum / idf_sum;
  };
  std::size_t sentences = 0;
  bool in_body = false;
  const auto end_sentence = [&] {
    if (!in_body || sentences == 0) {
      for (std::size_t i = 0; i < n; ++i) context[i] = std::max(context[i], sentence[i]);
    }
    if (in_body) {
      const double own = coverage([&](std::size_t i) { return sentence[i]; });
      const double window = coverage([&](std::size_t i) { return std::max(sentence[i], before[i]); });
      const double with = coverage([&](std::size_t i) { return std::max(sentence[i], context[i]); });
      best_sentence = std::max(best_sentence, own);
      best_window = std::max(best_window, window);
      if (with > best_with_context || (with == best_with_context && has_number)) {
        best_with_context = with;
        number_in_best = has_number;
      }
      ++sentences;
    }
    has_number = false;
    std::swap(before, sentence);
    std::ranges::fill(sentence, 0.0f);
    std::ranges::fill(last_position, SIZE_MAX);
  };
  std::size_t position = 0;
  const auto read_tokens = [&](std::string_view tokens) {
    for (std::size_t at = 0; at < tokens.size();) {
      const Token token = read_token(tokens, at);
      if (token.starts_sentence && position > 0) end_sentence();
      ++position;
      const WordMatch& m = match(token.word, token.stem);
      has_number |= m.is_number;
      for (const auto p : m.query_positions) {
        run[p + 1] = static_cast<std::uint16_t>(run_before[p] + 1);
        longest = std::max<std::size_t>(longest, run[p + 1]);
        touched.push_back(p + 1);
      }
      for (const auto p : touched_before) run_before[p] = 0;
      std::swap(run, run_before);
      std::swap(touched, touched_before);
      touched.clear();
      for (const auto g : m.four_grams) ++tf4[g];
      for (const auto g : m.five_grams) ++tf5[g];
      for (const auto& s : m.soft) {
        soft[s.term] = std::max(soft[s.term], s.similarity);
        sentence[s.term] = std::max(sentence[s.term], s.similarity);
      }
      if (m.exact_term >= 0) exact[static_cast<std::size_t>(m.exact_term)] = 1;
      if (m.stem_term >= 0) {
        const auto t = static_cast<std::size_t>(m.stem_term);
        ++tf[t];
        last_position[t] = position;
        if (t > 0 && last_position[t - 1] != SIZE_MAX &&
            position - last_position[t - 1] <= k_pair_distance_max)
          pairs[t] = 1;
        if (t + 1 < n && last_position[t + 1] != SIZE_MAX &&
            position - last_position[t + 1] <= k_pair_distance_max)
          pairs[t + 1] = 1;
      }
    }
  };
  read_tokens(passage.context);
  if (position > 0) end_sentence();
  position = 0;
  in_body = true;
  read_tokens(passage.body);
  if (position > 0) end_sentence();

  const double relative =
      static_cast<double>(passage.context.size() + passage.body.size()) / mean_token_bytes_;
  const double norm = k_bm25_k1 * (1 - k_bm25_b + k_bm25_b * relative);
  const auto saturated = [&](double f) { return f * (k_bm25_k1 + 1) / (f + norm) / (k_bm25_k1 + 1); };
  const auto gram_bm25 = [&](const Grams& grams, const std::vector<float>& counts) {
    double sum = 0;
    for (std::size_t g = 0; g < counts.size(); ++g) sum += grams.idf[g] * saturated(counts[g]);
    return sum / std::max(grams.idf_sum, 1e-9);
  };
  value(Evidence::stem_bm25) = coverage([&](std::size_t i) { return saturated(tf[i]); });
  value(Evidence::four_gram_bm25) = gram_bm25(four_grams_, tf4);
  value(Evidence::five_gram_bm25) = gram_bm25(five_grams_, tf5);
  value(Evidence::exact_coverage) = coverage([&](std::size_t i) { return exact[i]; });
  value(Evidence::stem_coverage) = coverage([&](std::size_t i) { return tf[i] > 0 ? 1.0 : 0.0; });
  value(Evidence::soft_coverage) = coverage([&](std::size_t i) { return soft[i]; });
  const auto rarest = std::ranges::max_element(query_.terms, {}, &QueryTerm::idf) - query_.terms.begin();
  value(Evidence::rarest_term) = soft[static_cast<std::size_t>(rarest)];
  value(Evidence::context_coverage) = coverage([&](std::size_t i) { return context[i]; });
  value(Evidence::sentence_coverage) = best_sentence;
  value(Evidence::window_coverage) = best_window;
  value(Evidence::sentence_and_context) = best_with_context;
  double pair_sum = 0, pair_all = 0;
  for (std::size_t i = 1; i < n; ++i) {
    const double weight = query_.terms[i].idf + query_.terms[i - 1].idf;
    pair_sum += weight * pairs[i];
    pair_all += weight;
  }
  value(Evidence::pair_proximity) = pair_all > 0 ? pair_sum / pair_all : 0;
  value(Evidence::longest_run) =
      static_cast<double>(longest) / static_cast<double>(std::max<std::size_t>(query_.sequence.size(), 1));
  value(Evidence::amount) = query_.asks_amount && number_in_best ? 1 : 0;
  value(Evidence::length) = std::log(std::max(relative, 0.02));
  return values;
}

}  // namespace svea::search
