// A server with the OpenAI interface: where it is, how it is asked, and what its failures mean.
#pragma once

#include <chrono>
#include <string>

#include "http_client/client.h"

namespace svea::llm_openai {

struct Config {
  std::string base_url{};  // up to and with the version: "http://127.0.0.1:8080/v1"
  std::string api_key{};   // "" sends none
  std::string model{};     // "" takes the first that the server lists (chat only)
  std::string ca_file{};   // PEM; "" trusts what the operating system trusts
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds idle_timeout{60'000};  // until the first word, and between words
  std::chrono::milliseconds total_timeout{300'000};
  std::chrono::milliseconds retry_pause{300};
  bool retries = true;  // a request that may succeed a moment later is made once more
};

// Thread-safe.
class ModelServer {
 public:
  explicit ModelServer(Config config);

  [[nodiscard]] const Config& config() const { return config_; }

  // The answer, of status 200, to one request; its body is streamed where there is an `on_body`. An empty
  // `body` sends none. Errors: model_unreachable (also 429, 502, 503 and 504, which pass),
  // model_input_refused (400, 413 and 422), model_refused, model_broken_reply, model_timeout, cancelled.
  [[nodiscard]] Result<http_client::Response> send(std::string method, std::string_view path,
                                                   std::string body, const http_client::OnBody& on_body,
                                                   std::stop_token stop) const;

  // The body of the answer to a POST, made once more where that can help.
  [[nodiscard]] Result<std::string> post(std::string_view path, const std::string& body,
                                         const std::stop_token& stop) const;

  // Whether asking once more can help after `error`; if so, returns when it is time to.
  [[nodiscard]] bool pause_before_retry(const Error& error, const std::stop_token& stop) const;

 private:
  Config config_;
  http_client::Client client_;
};

}  // namespace svea::llm_openai
