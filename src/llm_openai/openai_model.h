// Adapter of llm::ChatModel for any server with the OpenAI interface: vLLM, llama-server, Ollama, TGI, a
// hosted one.
#pragma once

#include <chrono>
#include <mutex>
#include <string>

#include "http_client/client.h"
#include "llm/chat_model.h"

namespace svea::llm_openai {

struct Config {
  std::string base_url{};  // up to and with the version: "http://127.0.0.1:8080/v1"
  std::string api_key{};   // "" sends none
  std::string model{};     // "" takes the first that the server lists
  std::string ca_file{};   // PEM; "" trusts what the operating system trusts
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds idle_timeout{60'000};  // until the first word, and between words
  std::chrono::milliseconds total_timeout{300'000};
  std::chrono::milliseconds retry_pause{300};
};

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
  [[nodiscard]] http_client::Request request_to(std::string method, std::string_view path,
                                                std::string body) const;

  Config config_;
  http_client::Client client_;
  mutable std::mutex mutex_;
  std::string found_name_;  // guarded by mutex_
};

}  // namespace svea::llm_openai
