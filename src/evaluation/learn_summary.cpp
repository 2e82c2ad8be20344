#include "evaluation/learn_summary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "evaluation/rouge.h"
#include "prose/document.h"
#include "text/words.h"

namespace svea::evaluation {
namespace {

using summary::EvidenceValues;
using summary::k_evidence;

using Row = std::array<double, k_evidence + 1>;

std::set<std::pair<std::string, std::string>> pairs_of(const std::vector<std::string>& words) {
  std::set<std::pair<std::string, std::string>> pairs;
  for (std::size_t i = 1; i < words.size(); ++i) pairs.emplace(words[i - 1], words[i]);
  return pairs;
}

double share(const std::set<std::pair<std::string, std::string>>& mine,
             const std::set<std::pair<std::string, std::string>>& others) {
  if (mine.empty()) return 0;
  const auto common = std::ranges::count_if(mine, [&](const auto& pair) { return others.contains(pair); });
  return static_cast<double>(common) / static_cast<double>(mine.size());
}

void take_mean_away(std::vector<SummaryExample>& examples) {
  SummaryExample mean;
  const auto count = static_cast<double>(examples.size());
  for (const auto& example : examples) {
    for (std::size_t i = 0; i < k_evidence; ++i) mean.evidence[i] += example.evidence[i] / count;
    mean.gain += example.gain / count;
  }
  for (auto& example : examples) {
    for (std::size_t i = 0; i < k_evidence; ++i) example.evidence[i] -= mean.evidence[i];
    example.gain -= mean.gain;
  }
}

// Gauss–Jordan with the largest pivot; what l2 is added to is positive definite.
EvidenceValues solve(std::array<Row, k_evidence>& rows) {
  for (std::size_t column = 0; column < k_evidence; ++column) {
    auto pivot = column;
    for (auto row = column; row < k_evidence; ++row)
      if (std::abs(rows[row][column]) > std::abs(rows[pivot][column])) pivot = row;
    std::swap(rows[pivot], rows[column]);
    for (std::size_t row = 0; row < k_evidence; ++row) {
      if (row == column) continue;
      const double factor = rows[row][column] / rows[column][column];
      for (auto k = column; k <= k_evidence; ++k) rows[row][k] -= factor * rows[column][k];
    }
  }
  EvidenceValues solution{};
  for (std::size_t i = 0; i < k_evidence; ++i) solution[i] = rows[i][k_evidence] / rows[i][i];
  return solution;
}

}  // namespace

std::vector<SummaryExample> summary_examples(const SummaryCase& one, std::size_t long_words) {
  const auto document = prose::read(one.document);
  prose::StemNumbers stems;
  const auto reference = prose::folded_words(one.reference);
  const bool is_long = reference.size() > long_words;
  const auto reference_pairs = pairs_of(reference);
  std::vector<SummaryExample> examples;
  for (const auto& candidate : summary::candidates_of(one.document, document, one.title, stems)) {
    const auto written = prose::written(one.document, document.sentences[candidate.sentence].span);
    double gain = 0;
    if (is_long) {
      gain = share(pairs_of(prose::folded_words(written)), reference_pairs);
    } else {
      const auto scores = rouge(written, one.reference);
      gain = (scores.words + scores.pairs + scores.sequence) / 3;
    }
    examples.push_back({candidate.evidence, gain});
  }
  if (!examples.empty()) take_mean_away(examples);
  return examples;
}

EvidenceValues learn_summary_weights(std::span<const SummaryExample> examples, double l2) {
  std::array<Row, k_evidence> rows{};
  for (const auto& example : examples)
    for (std::size_t i = 0; i < k_evidence; ++i) {
      for (std::size_t j = 0; j < k_evidence; ++j) rows[i][j] += example.evidence[i] * example.evidence[j];
      rows[i][k_evidence] += example.evidence[i] * example.gain;
    }
  for (std::size_t i = 0; i < k_evidence; ++i) rows[i][i] += l2;
  return solve(rows);
}

}  // namespace svea::evaluation
