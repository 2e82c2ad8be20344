// A server with the OpenAI interface: where it is, how it is asked, and what its failures mean.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "http_client/stream_loop.h"

namespace svea::llm_openai {

struct Config {
  std::string base_url{};     // up to and with the version: "http://127.0.0.1:8080/v1"
  std::string api_key{};      // "" sends none
  std::string model{};        // "" takes the first that the server lists (chat only)
  std::string ca_file{};      // PEM; "" trusts what the operating system trusts
  std::string unix_socket{};  // of a server on this machine; "" connects to the address
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

  // What an adapter sends itself, through a StreamLoop. An empty `body` sends none.
  [[nodiscard]] http_client::Request request(std::string method, std::string_view path,
                                             std::string body) const;
  [[nodiscard]] const std::shared_ptr<const http_client::Settings>& settings() const { return settings_; }

  // `response` if it has the status 200. Errors: model_unreachable (also 429, 502, 503 and 504, which pass),
  // model_input_refused (400, 413 and 422), model_refused, model_broken_reply, model_timeout, cancelled.
  [[nodiscard]] static Result<http_client::Response> accepted(Result<http_client::Response> response);

  // The body of the answer to a POST, made once more where that can help. Blocks. Errors: those of
  // accepted().
  [[nodiscard]] Result<std::string> post(std::string_view path, const std::string& body,
                                         const std::stop_token& stop) const;

  // Whether asking once more can help after `error`.
  [[nodiscard]] bool may_retry(const Error& error) const;
  // How long to wait before that: retry_pause, and by chance up to as much again, so that those who failed
  // together don't come back together.
  [[nodiscard]] std::chrono::milliseconds retry_pause() const;

 private:
  Config config_;
  std::shared_ptr<const http_client::Settings> settings_;
  http_client::Client client_;
};

}  // namespace svea::llm_openai
