// A reranker without a model: a text scores by how near its n-grams are to the question's.
#pragma once

#include "llm/ngram_embedder.h"
#include "llm/reranker.h"

namespace svea::llm {

// For tests and measurements, as NgramEmbedder. Scores lie between -1 and 1.
class NgramReranker final : public Reranker {
 public:
  [[nodiscard]] Result<std::vector<double>> score(const std::string& question,
                                                  std::span<const std::string> texts,
                                                  std::stop_token stop) override;

 private:
  NgramEmbedder embedder_{1024};
};

}  // namespace svea::llm
