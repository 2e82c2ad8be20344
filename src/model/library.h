// What an organisation keeps to work with again and again: workflows, assistants, prompts, plans, schemas.
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "model/ids.h"

namespace svea::model {

using LibraryEntryId = Id<struct LibraryEntryTag>;

// A version of an entry. It lies in a space: whoever reads that may use it, whoever edits there may change
// it.
struct LibraryEntry {
  LibraryEntryId id{};
  OrganisationId organisation{};
  SpaceId space{};
  std::string kind;         // a stable slug: "workflow", "assistant", "prompt" …
  std::string name;         // what people choose it by
  std::string description;  // what it is good for; may be ""
  std::string body;         // a JSON object; what is in it follows from the kind
  int version = 1;          // the highest is the one in use
  PersonId changed_by{};
  Time changed_at{};
};

// What those who have used it think.
struct LibraryRating {
  double mean = 0;  // 1–5; 0 without votes
  int votes = 0;
  std::optional<int> own{};  // the asking person's
};

}  // namespace svea::model
