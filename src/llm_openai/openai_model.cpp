#include "llm_openai/openai_model.h"

#include <fmt/format.h>

#include <condition_variable>

#include "llm_openai/errors.h"
#include "llm_openai/reply_reader.h"
#include "llm_openai/wire.h"

namespace svea::llm_openai {
namespace {

bool may_pass(int status) { return status == 429 || status == 502 || status == 503 || status == 504; }

http_client::Settings settings_of(const Config& config) {
  return {.connect_timeout = config.connect_timeout,
          .total_timeout = config.total_timeout,
          .idle_timeout = config.idle_timeout,
          .ca_file = config.ca_file};
}

std::unexpected<Error> fail_status(int status, std::string_view body) {
  const auto detail = fmt::format("HTTP {}: {}", status, error_message(body));
  return may_pass(status) ? fail_unreachable(detail) : fail_refused(detail);
}

void pause(std::chrono::milliseconds time, const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

}  // namespace

OpenAiModel::OpenAiModel(Config config) : config_(std::move(config)), client_(settings_of(config_)) {
  while (config_.base_url.ends_with('/')) config_.base_url.pop_back();
}

std::string OpenAiModel::name() const {
  if (!config_.model.empty()) return config_.model;
  const std::lock_guard lock(mutex_);
  return found_name_.empty() ? config_.base_url : found_name_;
}

Result<std::string> OpenAiModel::find_name(std::stop_token stop) {
  if (!config_.model.empty()) return config_.model;
  {
    const std::lock_guard lock(mutex_);
    if (!found_name_.empty()) return found_name_;
  }
  const auto response = client_.send(request_to("GET", "/models", ""), std::move(stop));
  if (!response) return as_model_error(response.error());
  if (response->status != 200) return fail_status(response->status, response->body);
  auto name = TRY(read_first_model(response->body));
  const std::lock_guard lock(mutex_);
  return found_name_ = std::move(name);
}

Result<llm::ChatReply> OpenAiModel::chat(const llm::ChatRequest& request, const llm::OnDelta& on_delta,
                                         std::stop_token stop) {
  bool was_streamed = false;
  const llm::OnDelta noting_delta = [&](std::string_view text) {
    was_streamed = true;
    on_delta(text);
  };
  const auto attempt = [&]() -> Result<llm::ChatReply> {
    const auto model = TRY(find_name(stop));
    return chat_once(chat_body(model, request), noting_delta, stop);
  };
  auto reply = attempt();
  if (reply || was_streamed || reply.error().code != "model_unreachable" || stop.stop_requested())
    return reply;
  pause(config_.retry_pause, stop);
  return attempt();
}

Result<llm::ChatReply> OpenAiModel::chat_once(const std::string& body, const llm::OnDelta& on_delta,
                                              std::stop_token stop) {
  ReplyReader reader(on_delta);
  const auto response = client_.send(
      request_to("POST", "/chat/completions", body),
      [&](std::string_view bytes) { return reader.take(bytes); }, std::move(stop));
  if (!response) return as_model_error(response.error());
  if (response->status != 200) return fail_status(response->status, response->body);
  return reader.finish(response->content_type);
}

http_client::Request OpenAiModel::request_to(std::string method, std::string_view path,
                                             std::string body) const {
  http_client::Request request{.method = std::move(method), .url = config_.base_url, .body = std::move(body)};
  request.url += path;
  request.headers.push_back({"Accept", "text/event-stream, application/json"});
  if (!request.body.empty()) request.headers.push_back({"Content-Type", "application/json"});
  if (!config_.api_key.empty()) request.headers.push_back({"Authorization", "Bearer " + config_.api_key});
  return request;
}

}  // namespace svea::llm_openai
