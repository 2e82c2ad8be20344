// Adapter of llm::ChatModel for any server with the OpenAI interface: vLLM, llama-server, Ollama, TGI, a
// hosted one.
#pragma once

#include <memory>

#include "llm/chat_model.h"
#include "llm_openai/model_server.h"

namespace svea::llm_openai {

// What start() sends is POST {base_url}/chat/completions with "stream": true. A request that failed before a
// word came is made once more, after a moment, where that can help (unreachable, 429, 502, 503, 504); after a
// word never, because it would be said twice.
class OpenAiModel final : public llm::ChatModel {
 public:
  // `loop` carries the streams of all models.
  OpenAiModel(Config config, std::shared_ptr<http_client::StreamLoop> loop);
  ~OpenAiModel() override;

  // The configured name; else the one the server listed; else, before anybody has asked it, its address.
  [[nodiscard]] std::string name() const override;

  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest request,
                                       std::shared_ptr<llm::ChatListener> listener) override;

 private:
  class Known;
  class Call;

  const std::shared_ptr<const ModelServer> server_;
  const std::shared_ptr<http_client::StreamLoop> loop_;
  const std::shared_ptr<Known> known_;
};

}  // namespace svea::llm_openai
