// Port: a language model that continues a chat.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace svea::llm {

enum class ChatRole { system, user, assistant };

struct ChatMessage {
  ChatRole role = ChatRole::user;
  std::string content;
};

struct ChatRequest {
  std::vector<ChatMessage> messages;
  int answer_tokens_max = 1024;
  double temperature = 0.0;
};

struct ChatReply {
  std::string text;      // everything that was streamed
  bool was_cut = false;  // the model stopped at answer_tokens_max
};

// Called on the calling thread with each piece of text as it comes.
using OnDelta = std::function<void(std::string_view)>;

// Thread-safe: one object serves many turns at once.
class ChatModel {
 public:
  virtual ~ChatModel() = default;

  // The model's name as people see it.
  [[nodiscard]] virtual std::string name() const = 0;

  // Blocks until the reply is whole, `stop` is requested or it failed. A stop reaches the model: its
  // connection is closed. Errors: model_unreachable, model_refused (HTTP error), model_broken_reply,
  // model_timeout, cancelled.
  [[nodiscard]] virtual Result<ChatReply> chat(const ChatRequest& request, const OnDelta& on_delta,
                                               std::stop_token stop) = 0;
};

}  // namespace svea::llm
