#include "llm/ngram_reranker.h"

#include <cmath>
#include <numeric>

namespace svea::llm {
namespace {

double cosine(const Vector& a, const Vector& b) {
  const double lengths = std::sqrt(std::inner_product(a.begin(), a.end(), a.begin(), 0.0) *
                                   std::inner_product(b.begin(), b.end(), b.begin(), 0.0));
  return lengths > 0 ? std::inner_product(a.begin(), a.end(), b.begin(), 0.0) / lengths : 0;
}

}  // namespace

Result<std::vector<double>> NgramReranker::score(const std::string& question,
                                                 std::span<const std::string> texts, std::stop_token stop) {
  const auto asked = TRY(embedder_.embed(std::span(&question, 1), TextRole::question, stop));
  const auto read = TRY(embedder_.embed(texts, TextRole::passage, stop));
  std::vector<double> scores;
  for (const Vector& vector : read) scores.push_back(cosine(asked.front(), vector));
  return scores;
}

}  // namespace svea::llm
