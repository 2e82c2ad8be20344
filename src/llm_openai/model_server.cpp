#include "llm_openai/model_server.h"

#include <fmt/format.h>

#include <condition_variable>
#include <mutex>

#include "llm_openai/errors.h"
#include "llm_openai/wire.h"

namespace svea::llm_openai {
namespace {

http_client::Settings settings_of(const Config& config) {
  return {.connect_timeout = config.connect_timeout,
          .total_timeout = config.total_timeout,
          .idle_timeout = config.idle_timeout,
          .ca_file = config.ca_file};
}

std::unexpected<Error> fail_status(int status, std::string_view body) {
  const auto detail = fmt::format("HTTP {}: {}", status, error_message(body));
  if (status == 429 || status == 502 || status == 503 || status == 504) return fail_unreachable(detail);
  if (status == 400 || status == 413 || status == 422) return fail_input_refused(detail);
  return fail_refused(detail);
}

}  // namespace

ModelServer::ModelServer(Config config) : config_(std::move(config)), client_(settings_of(config_)) {
  while (config_.base_url.ends_with('/')) config_.base_url.pop_back();
}

Result<http_client::Response> ModelServer::send(std::string method, std::string_view path, std::string body,
                                                const http_client::OnBody& on_body,
                                                std::stop_token stop) const {
  http_client::Request request{.method = std::move(method), .url = config_.base_url, .body = std::move(body)};
  request.url += path;
  request.headers.push_back({"Accept", "text/event-stream, application/json"});
  if (!request.body.empty()) request.headers.push_back({"Content-Type", "application/json"});
  if (!config_.api_key.empty()) request.headers.push_back({"Authorization", "Bearer " + config_.api_key});
  auto response = client_.send(request, on_body, std::move(stop));
  if (!response) return as_model_error(response.error());
  if (response->status != 200) return fail_status(response->status, response->body);
  return response;
}

Result<std::string> ModelServer::post(std::string_view path, const std::string& body,
                                      const std::stop_token& stop) const {
  auto response = send("POST", path, body, nullptr, stop);
  if (!response && pause_before_retry(response.error(), stop))
    response = send("POST", path, body, nullptr, stop);
  return TRY(std::move(response)).body;
}

bool ModelServer::pause_before_retry(const Error& error, const std::stop_token& stop) const {
  if (!config_.retries || error.code != "model_unreachable" || stop.stop_requested()) return false;
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop, config_.retry_pause, [] { return false; });
  return true;  // after a stop, too: the next attempt says that it was cancelled
}

}  // namespace svea::llm_openai
