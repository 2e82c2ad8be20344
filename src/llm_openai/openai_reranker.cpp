#include "llm_openai/openai_reranker.h"

#include "llm_openai/vector_wire.h"

namespace svea::llm_openai {

Result<std::vector<double>> OpenAiReranker::score(const std::string& question,
                                                  std::span<const std::string> texts, std::stop_token stop) {
  if (texts.empty()) return std::vector<double>{};
  const auto reply = TRY(server_.post("/rerank", rerank_body(server_.config().model, question, texts), stop));
  return read_scores(reply, texts.size());
}

}  // namespace svea::llm_openai
