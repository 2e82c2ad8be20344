// Adapter of llm::ChatModel for any server with the OpenAI interface: vLLM, llama-server, Ollama, TGI, a
// hosted one.
#pragma once

#include <mutex>
#include <string>

#include "llm/chat_model.h"
#include "llm_openai/model_server.h"

namespace svea::llm_openai {

// What chat() sends is POST {base_url}/chat/completions with "stream": true. A request that failed before a
// word came is made once more where that can help (unreachable, 429, 502, 503, 504); after a word never,
// because it would be said twice.
class OpenAiModel final : public llm::ChatModel {
 public:
  explicit OpenAiModel(Config config);

  // The configured name; else the one the server listed; else, before anybody has asked it, its address.
  [[nodiscard]] std::string name() const override;

  [[nodiscard]] Result<llm::ChatReply> chat(const llm::ChatRequest& request, const llm::OnDelta& on_delta,
                                            std::stop_token stop) override;

  // The model's name as the server knows it: asks the server once where none is configured. For a check at
  // start. Errors: as chat().
  [[nodiscard]] Result<std::string> find_name(std::stop_token stop);

 private:
  [[nodiscard]] Result<llm::ChatReply> chat_once(const std::string& body, const llm::OnDelta& on_delta,
                                                 std::stop_token stop);

  ModelServer server_;
  mutable std::mutex mutex_;
  std::string found_name_;  // guarded by mutex_
};

}  // namespace svea::llm_openai
