// An answer on its way from the engine's thread to a client.
#pragma once

#include <memory>

#include "http/event_source.h"
#include "llama_api/chat_wire.h"

namespace svea::llama_api {

// What the engine has said and nobody has fetched yet. Bounded by the longest answer there can be.
class ChatBuffer;

// The engine's side and the client's side of one answer. When the client's goes, the answer is cancelled.
class ChatStream {
 public:
  ChatStream(ChatHead head, bool tells_usage);

  [[nodiscard]] std::shared_ptr<llama::Listener> listener() const;
  [[nodiscard]] std::shared_ptr<http::EventSource> source(
      std::shared_ptr<llama::Generation> generation) const;

 private:
  std::shared_ptr<ChatBuffer> buffer_;
};

}  // namespace svea::llama_api
