// OpenAI's chat completions on the wire: the request as it is read, and the answer as it is written.
//
// Source: OpenAI API reference, "Chat" (chat.completion, chat.completion.chunk). Svea's own: "look_up": false
// keeps words from being guessed from the prompt, for who compares.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "llama/generation.h"

namespace svea::llama_api {

struct ChatAsk {
  std::vector<llama::Message> messages;
  llama::Task task;  // all but the prompt
  bool streams = false;
  bool tells_usage = false;  // in a stream: a last piece with the counts
};

// What each piece of an answer bears.
struct ChatHead {
  std::string id;
  std::int64_t created_s = 0;  // since 1970
  std::string model;
};

// Errors: json_…, chat_invalid, schema_….
[[nodiscard]] Result<ChatAsk> read_chat(std::string_view body);

[[nodiscard]] std::string whole_answer(const ChatHead& head, std::string_view text,
                                       const llama::Answer& answer);

// Pieces of a stream, each a whole event.
[[nodiscard]] std::string first_event(const ChatHead& head);
[[nodiscard]] std::string text_event(const ChatHead& head, std::string_view text);
[[nodiscard]] std::string last_events(const ChatHead& head, const llama::Answer& answer, bool tells_usage);
[[nodiscard]] std::string error_events(const Error& error);

// {"error": {…}}, as OpenAI's clients read it.
[[nodiscard]] std::string error_body(const Error& error);

}  // namespace svea::llama_api
