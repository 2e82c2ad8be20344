// The body of an assistant, as a request gives it and as the library keeps it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/caller.h"
#include "api/services.h"
#include "model/library.h"

namespace svea::api {

inline constexpr std::string_view k_assistant_kind = "assistant";

// What of it concerns the answers; its greeting, questions and tools are for the page.
struct Assistant {
  std::string instructions;
  std::string model;                         // slug; "": as the organisation has chosen
  std::vector<model::SpaceId> spaces;        // none: all that answers stand on
  std::vector<model::DocumentId> documents;  // none: all of the spaces
};

// Checks the body for an entry that lies in `entry.space`, with the rights of whoever keeps it, and completes
// it. Errors: library_text_too_long, assistant_too_many, assistant_space_unknown, assistant_document_unknown,
// assistant_document_outside, assistant_model_unknown, assistant_model_closed, assistant_tool_invalid,
// assistant_workflow_unknown, task_unknown, those of json::get.
[[nodiscard]] Result<json::Object> read_assistant(Services& services, const Caller& caller,
                                                  const json::Object& body, const model::LibraryEntry& entry);

// Of an entry that is kept. Errors: those of json::get.
[[nodiscard]] Result<Assistant> stored_assistant(const model::LibraryEntry& entry);

}  // namespace svea::api
