// Port: a model that reads a question together with each text and says how well it answers.
#pragma once

#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"

namespace svea::llm {

// Thread-safe.
class Reranker {
 public:
  virtual ~Reranker() = default;

  // A score for each text, in their order: higher is better, finite, comparable within one call only.
  // Errors: as Embedder::embed().
  [[nodiscard]] virtual Result<std::vector<double>> score(const std::string& question,
                                                          std::span<const std::string> texts,
                                                          std::stop_token stop) = 0;
};

}  // namespace svea::llm
