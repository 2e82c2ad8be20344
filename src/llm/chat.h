// A chat with a model for those who can wait: tests, evaluation, the command line.
#pragma once

#include <functional>
#include <stop_token>

#include "llm/chat_model.h"

namespace svea::llm {

// Called with each piece of text as it comes, on another thread than the one that waits, one call at a time.
using OnDelta = std::function<void(std::string_view)>;

struct WrittenReply : ChatReply {
  std::string text;  // everything that was streamed
};

// Blocks until the reply is whole, `stop` is requested or it failed. Errors: those of ChatListener::on_end().
[[nodiscard]] Result<WrittenReply> chat(ChatModel& model, ChatRequest request, const OnDelta& on_delta,
                                        std::stop_token stop);

}  // namespace svea::llm
