// The OpenAI interface's JSON: what is sent and what comes back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "llm/chat_model.h"

namespace svea::llm_openai {

[[nodiscard]] std::string chat_body(std::string_view model, const llm::ChatRequest& request);

// One chunk of a stream, or the whole reply of a server that does not stream.
struct Chunk {
  std::string text{};
  bool is_last = false;                      // it gave a reason for having finished
  bool was_cut = false;                      // … which was the limit on tokens
  std::optional<llm::TokenCounts> tokens{};  // comes once, last
};

// Errors: model_broken_reply (no JSON, or not of this form), model_refused (the server reports an error in
// the stream).
[[nodiscard]] Result<Chunk> read_chunk(std::string_view json);

// The first id that GET /models lists. Errors: model_broken_reply, also when it lists none.
[[nodiscard]] Result<std::string> read_first_model(std::string_view json);

// What an error answer says of itself, for the log: its "error.message", or the start of its body.
[[nodiscard]] std::string error_message(std::string_view body);

}  // namespace svea::llm_openai
