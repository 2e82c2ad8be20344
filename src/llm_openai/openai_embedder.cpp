#include "llm_openai/openai_embedder.h"

#include <algorithm>
#include <iterator>

#include "base/limits.h"
#include "llm_openai/errors.h"
#include "llm_openai/vector_wire.h"

namespace svea::llm_openai {

OpenAiEmbedder::OpenAiEmbedder(EmbeddingConfig config)
    : config_(std::move(config)), server_(config_.server) {}

std::string OpenAiEmbedder::name() const {
  const auto& prefix = config_.passage_prefix;
  return prefix.empty() ? config_.server.model : config_.server.model + " (" + prefix + ")";
}

Result<std::vector<llm::Vector>> OpenAiEmbedder::embed(std::span<const std::string> texts, llm::TextRole role,
                                                       std::stop_token stop) {
  const auto& prefix = role == llm::TextRole::question ? config_.question_prefix : config_.passage_prefix;
  std::vector<llm::Vector> vectors;
  while (vectors.size() < texts.size()) {
    const auto batch =
        texts.subspan(vectors.size(), std::min(limits::k_embedding_texts_max, texts.size() - vectors.size()));
    const auto reply =
        TRY(server_.post("/embeddings", embeddings_body(config_.server.model, batch, prefix), stop));
    auto read = TRY(read_embeddings(reply, batch.size()));
    if (!vectors.empty() && vectors.front().size() != read.front().size())
      return fail_broken("the vectors of two requests differ in dimension");
    std::ranges::move(read, std::back_inserter(vectors));
  }
  return vectors;
}

}  // namespace svea::llm_openai
