// Adapter of llm::Reranker for servers with the interface that Jina and Cohere began: vLLM, llama-server, a
// hosted one.
#pragma once

#include "llm/reranker.h"
#include "llm_openai/model_server.h"

namespace svea::llm_openai {

// POST {base_url}/rerank with all texts at once.
class OpenAiReranker final : public llm::Reranker {
 public:
  // A server that runs one model only needs no name of it.
  explicit OpenAiReranker(Config config) : server_(std::move(config)) {}

  [[nodiscard]] Result<std::vector<double>> score(const std::string& question,
                                                  std::span<const std::string> texts,
                                                  std::stop_token stop) override;

 private:
  ModelServer server_;
};

}  // namespace svea::llm_openai
