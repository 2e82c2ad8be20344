// An embedder without a model: what the vectors of two texts have in common is the n-grams of their words.
#pragma once

#include "llm/embedder.h"

namespace svea::llm {

// For tests and measurements: deterministic, immediate, and honest about likeness of spelling; it knows
// nothing of meaning. Character 4-grams are hashed into `numbers` places with a sign (Weinberger et al.,
// 2009).
class NgramEmbedder final : public Embedder {
 public:
  explicit NgramEmbedder(std::size_t numbers = 256) : numbers_(numbers) {}

  [[nodiscard]] std::string name() const override;
  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts, TextRole role,
                                                  std::stop_token stop) override;

 private:
  std::size_t numbers_;
};

}  // namespace svea::llm
