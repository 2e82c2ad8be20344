#include "tasks/ask_for_json.h"

#include "llm/chat.h"
#include "orders/orders.h"

namespace svea::tasks {

Result<ModelAnswer> ask_for_json(std::span<const std::shared_ptr<llm::ChatModel>> models,
                                 const llm::ChatRequest& request, const std::stop_token& stop) {
  Result<ModelAnswer> answer =
      fail(ErrorKind::unavailable, "model_none",
           {"Det finns ingen språkmodell att fråga.", "There is no language model to ask."});
  for (const auto& model : models) {
    const auto reply = llm::chat(*model, request, [](std::string_view) {}, stop);
    if (!reply) {
      answer = std::unexpected(reply.error());
      if (stop.stop_requested()) break;
      continue;
    }
    auto object = json::parse_object(reply->text);
    if (object) return ModelAnswer{model->name(), *std::move(object)};
    answer = std::unexpected(object.error());
  }
  return answer;
}

std::string without_orders(const std::string& text) {
  std::string rest;
  std::size_t at = 0;
  for (const auto& order : orders::find_orders(text)) {
    rest += text.substr(at, order.span.start - at);
    at = order.span.end;
  }
  return rest + text.substr(at);
}

}  // namespace svea::tasks
