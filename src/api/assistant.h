// Assistants of the library: how one shapes the answers that a caller gets.
#pragma once

#include <optional>

#include "answer/turn.h"
#include "api/caller.h"
#include "api/services.h"
#include "model/library.h"

namespace svea::api {

// The newest version, for somebody who begins to use it: of `organisation` (absent: wherever the caller is a
// member) or of the national base. Errors: assistant_missing.
[[nodiscard]] Result<model::LibraryEntry> find_assistant(Services& services, const Caller& caller,
                                                         model::LibraryEntryId id,
                                                         std::optional<model::OrganisationId> organisation);

// The version that a conversation goes on with; absent when the assistant is gone, or out of reach now.
[[nodiscard]] Result<std::optional<model::LibraryEntry>> assistant_of(Services& services,
                                                                      const Caller& caller,
                                                                      const model::AssistantUse& use);

// Narrows `reach` (what the answer could stand on without the assistant; it is never widened) and says what
// the assistant asks of the answer. A document that has a newer version is followed to it. Errors:
// assistant_out_of_reach when nothing of what it is to read is left.
[[nodiscard]] Status guide(Services& services, const model::LibraryEntry& assistant, model::Reach& reach,
                           answer::Guidance& guidance);

}  // namespace svea::api
