#include "llm_openai/openai_model.h"

#include "llm_openai/reply_reader.h"
#include "llm_openai/wire.h"

namespace svea::llm_openai {

OpenAiModel::OpenAiModel(Config config) : server_(std::move(config)) {}

std::string OpenAiModel::name() const {
  const auto& config = server_.config();
  if (!config.model.empty()) return config.model;
  const std::lock_guard lock(mutex_);
  return found_name_.empty() ? config.base_url : found_name_;
}

Result<std::string> OpenAiModel::find_name(std::stop_token stop) {
  if (!server_.config().model.empty()) return server_.config().model;
  {
    const std::lock_guard lock(mutex_);
    if (!found_name_.empty()) return found_name_;
  }
  const auto response = TRY(server_.send("GET", "/models", "", nullptr, std::move(stop)));
  auto name = TRY(read_first_model(response.body));
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
  if (reply || was_streamed || !server_.pause_before_retry(reply.error(), stop)) return reply;
  return attempt();
}

Result<llm::ChatReply> OpenAiModel::chat_once(const std::string& body, const llm::OnDelta& on_delta,
                                              std::stop_token stop) {
  ReplyReader reader(on_delta);
  const auto response = TRY(server_.send(
      "POST", "/chat/completions", body, [&](std::string_view bytes) { return reader.take(bytes); },
      std::move(stop)));
  return reader.finish(response.content_type);
}

}  // namespace svea::llm_openai
