// Puts a streamed reply together, whatever the server does to it.
#pragma once

#include <optional>

#include "llm/chat.h"
#include "llm_openai/event_lines.h"

namespace svea::llm_openai {

class ReplyReader {
 public:
  // `on_delta` outlives this.
  explicit ReplyReader(const llm::OnDelta& on_delta);
  ReplyReader(const ReplyReader&) = delete;
  ReplyReader& operator=(const ReplyReader&) = delete;

  // Takes the body's next bytes; false when no more are wanted.
  [[nodiscard]] bool take(std::string_view bytes);

  // How the reply ended, once the body is over. `content_type` tells a stream from a whole reply in one JSON
  // object. Errors: model_broken_reply (not the promised form, or it stopped before it said that it was
  // finished), model_refused.
  [[nodiscard]] Result<llm::ChatReply> finish(std::string_view content_type);

 private:
  [[nodiscard]] bool take_data(std::string_view data);
  void take_chunk(std::string_view json);

  const llm::OnDelta& on_delta_;
  EventLines lines_;
  llm::ChatReply reply_;
  std::string start_;  // of the body: a whole reply comes without "data:"
  bool has_text_ = false;
  bool is_finished_ = false;
  std::optional<Error> error_;
};

}  // namespace svea::llm_openai
