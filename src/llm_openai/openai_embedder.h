// Adapter of llm::Embedder for any server with the OpenAI interface: vLLM, llama-server, Text Embeddings
// Inference, Ollama, a hosted one.
#pragma once

#include "llm/embedder.h"
#include "llm_openai/model_server.h"

namespace svea::llm_openai {

struct EmbeddingConfig {
  Config server{};  // with the name of its model
  // What the model was trained to see before a text, such as "query: " and "passage: "; see its model card.
  std::string question_prefix{};
  std::string passage_prefix{};
};

// POST {base_url}/embeddings, at most limits::k_embedding_texts_max texts at a time.
class OpenAiEmbedder final : public llm::Embedder {
 public:
  explicit OpenAiEmbedder(EmbeddingConfig config);

  [[nodiscard]] std::string name() const override;
  [[nodiscard]] Result<std::vector<llm::Vector>> embed(std::span<const std::string> texts, llm::TextRole role,
                                                       std::stop_token stop) override;

 private:
  EmbeddingConfig config_;
  ModelServer server_;
};

}  // namespace svea::llm_openai
