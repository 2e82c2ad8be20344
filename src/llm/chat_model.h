// Port: a language model that continues a chat.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/ids.h"

namespace svea::llm {

enum class ChatRole { system, user, assistant };

struct ChatMessage {
  ChatRole role = ChatRole::user;
  std::string content;
};

// Whose share of a model's queue and whose budget a request takes. Zero ids: nobody's in particular.
struct Asker {
  model::OrganisationId organisation{};
  model::PersonId person{};
};

struct ChatRequest {
  std::vector<ChatMessage> messages;
  int answer_tokens_max = 1024;
  double temperature = 0.0;
  std::string json_schema{};        // a JSON Schema that the answer is to follow; "": free text
  std::vector<std::string> stop{};  // the answer ends before the first of these
  Asker asker{};
};

// As the model's server counts them; 0 where it doesn't say.
struct TokenCounts {
  std::int64_t prompt = 0;
  std::int64_t prompt_reused = 0;  // of the prompt's: had been computed for an earlier request
  std::int64_t answer = 0;
};

// How a reply that was streamed ended. Its text is the listener's: thousands of streams keep it once.
struct ChatReply {
  bool was_cut = false;  // the model stopped at answer_tokens_max
  TokenCounts tokens{};
};

struct QueuePlace {
  std::size_t ahead = 0;  // requests that come first
  std::chrono::seconds wait{0};
};

// What happens to a request. Calls come one at a time, from any thread, and must not block: other requests
// wait for the same thread.
class ChatListener {
 public:
  virtual ~ChatListener() = default;

  // It waits for its turn. Again when its place changes.
  virtual void on_waiting(const QueuePlace&) {}
  virtual void on_delta(std::string_view text) = 0;
  // Exactly once, last. Errors: model_unreachable, model_refused (HTTP error), model_input_refused,
  // model_broken_reply, model_timeout, cancelled.
  virtual void on_end(Result<ChatReply> reply) = 0;
};

// A request under way.
class ChatCall {
 public:
  virtual ~ChatCall() = default;

  // The model is told by its connection being closed; on_end() comes with `cancelled`, unless the reply was
  // whole before. At any time, from any thread, also from within the listener; never blocks.
  virtual void cancel() = 0;
};

// Thread-safe: one object serves many requests at once, and holds no thread for any of them.
class ChatModel {
 public:
  virtual ~ChatModel() = default;

  // The model's name as people see it.
  [[nodiscard]] virtual std::string name() const = 0;

  // Never blocks. The listener is held until its on_end(), which may come before this returns. The call may
  // be let go of: the request goes on.
  virtual std::shared_ptr<ChatCall> start(ChatRequest request, std::shared_ptr<ChatListener> listener) = 0;
};

}  // namespace svea::llm
