#include "llm_openai/model_server.h"

#include <fmt/format.h>

#include <condition_variable>
#include <mutex>
#include <random>

#include "llm_openai/errors.h"
#include "llm_openai/wire.h"

namespace svea::llm_openai {
namespace {

http_client::Settings settings_of(const Config& config) {
  return {.connect_timeout = config.connect_timeout,
          .total_timeout = config.total_timeout,
          .idle_timeout = config.idle_timeout,
          .ca_file = config.ca_file,
          .unix_socket = config.unix_socket};
}

std::unexpected<Error> fail_status(int status, std::string_view body) {
  const auto detail = fmt::format("HTTP {}: {}", status, error_message(body));
  if (status == 429 || status == 502 || status == 503 || status == 504) return fail_unreachable(detail);
  if (status == 400 || status == 413 || status == 422) return fail_input_refused(detail);
  return fail_refused(detail);
}

}  // namespace

ModelServer::ModelServer(Config config)
    : config_(std::move(config)),
      settings_(std::make_shared<const http_client::Settings>(settings_of(config_))),
      client_(*settings_) {
  while (config_.base_url.ends_with('/')) config_.base_url.pop_back();
}

http_client::Request ModelServer::request(std::string method, std::string_view path, std::string body) const {
  http_client::Request request{.method = std::move(method), .url = config_.base_url, .body = std::move(body)};
  request.url += path;
  request.headers.push_back({"Accept", "text/event-stream, application/json"});
  if (!request.body.empty()) request.headers.push_back({"Content-Type", "application/json"});
  if (!config_.api_key.empty()) request.headers.push_back({"Authorization", "Bearer " + config_.api_key});
  return request;
}

Result<http_client::Response> ModelServer::accepted(Result<http_client::Response> response) {
  if (!response) return as_model_error(response.error());
  if (response->status != 200) return fail_status(response->status, response->body);
  return response;
}

Result<std::string> ModelServer::post(std::string_view path, const std::string& body,
                                      const std::stop_token& stop) const {
  const auto asked = request("POST", path, body);
  auto response = accepted(client_.send(asked, stop));
  if (!response && may_retry(response.error())) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, retry_pause(), [] { return false; });
    response = accepted(client_.send(asked, stop));
  }
  return TRY(std::move(response)).body;
}

bool ModelServer::may_retry(const Error& error) const {
  return config_.retries && error.code == "model_unreachable";
}

std::chrono::milliseconds ModelServer::retry_pause() const {
  static thread_local std::minstd_rand chance{std::random_device{}()};
  const auto most = config_.retry_pause.count();
  return config_.retry_pause +
         std::chrono::milliseconds(std::uniform_int_distribution<decltype(most)>(0, most)(chance));
}

}  // namespace svea::llm_openai
