// Answers in the form of the OpenAI interface, with what Svea knows beside them under "svea".
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "answer/turn.h"
#include "api/caller_models.h"
#include "http/response.h"
#include "json/json.h"
#include "model/conversation.h"

namespace svea::api {

struct OpenAiReply {
  std::string id;            // "chatcmpl-…"
  std::int64_t created = 0;  // seconds since 1970
  std::string model;         // as the client named it
  bool with_documents = false;
  bool includes_usage = false;
  std::vector<answer::WarningEvent> warnings;
  std::shared_ptr<TokenTally> tally;
  model::ConversationId conversation;  // where it is stored; none where it isn't
};

// Writes chat.completion.chunk events that hold text: thousands a second, so what they have in common is put
// together once.
class DeltaEvents {
 public:
  explicit DeltaEvents(const OpenAiReply& reply);
  // The first one names the role.
  void append(std::string_view text, std::string& events);

 private:
  const std::string head_;
  bool has_begun_ = false;
};

// How it ended, what Svea adds, the tokens where the client wished for them, and [DONE]; or an error.
[[nodiscard]] std::string end_events(const OpenAiReply& reply, const model::Turn& turn);

// chat.completion
[[nodiscard]] http::Response whole_response(const OpenAiReply& reply, const model::Turn& turn);

}  // namespace svea::api
