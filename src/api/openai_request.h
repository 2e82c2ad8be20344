// What a client of the OpenAI interface asks for (POST /v1/chat/completions).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answer/turn.h"
#include "base/result.h"
#include "json/json.h"
#include "llm/chat_model.h"
#include "model/ids.h"
#include "model/library.h"

namespace svea::api {

// Whichever the installation has chosen, with its fallbacks.
inline constexpr std::string_view k_chosen_model = "svea";
// The built-in writer, which quotes documents and talks of nothing else.
inline constexpr std::string_view k_grund_model = "grund";
// "MODEL+dokument": that model answers from the organisation's documents.
inline constexpr std::string_view k_documents_suffix = "+dokument";

// "assistant/ID": an assistant of the library answers.
inline constexpr std::string_view k_assistant_prefix = "assistant/";

struct OpenAiChat {
  std::string model;  // without the suffix
  std::optional<model::LibraryEntryId> assistant{};
  bool with_documents = false;
  std::optional<model::OrganisationId> organisation{};
  std::vector<model::SpaceId> spaces{};  // empty: all that the caller reads
  llm::ChatRequest chat{};
  bool streams = false;
  bool includes_usage = false;  // a stream's last chunk counts tokens
  bool is_stored = false;
  std::vector<std::string> without_effect{};  // fields that an answer from documents goes without
};

// Fields that change nothing here are passed over; those that would change what the answer means, and that
// Svea can't follow, are errors: parameter_unsupported, message_unsupported. Others: messages_missing,
// parameter_out_of_range, those of json::get.
[[nodiscard]] Result<OpenAiChat> read_openai_chat(const json::Object& body);

// The last thing the user said, and what came before it in pairs. Errors: question_missing.
struct OpenAiQuestion {
  std::string question;
  std::vector<answer::PastTurn> history{};
};
[[nodiscard]] Result<OpenAiQuestion> question_in(const std::vector<llm::ChatMessage>& messages);

}  // namespace svea::api
