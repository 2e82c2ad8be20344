// The names of things in the record.
#pragma once

#include "base/id.h"

namespace svea::model {

using OrganisationId = Id<struct OrganisationTag>;
using PersonId = Id<struct PersonTag>;
using SpaceId = Id<struct SpaceTag>;
using DocumentId = Id<struct DocumentTag>;
using ConversationId = Id<struct ConversationTag>;
using TurnId = Id<struct TurnTag>;
using ApiKeyId = Id<struct ApiKeyTag>;
using TaskRunId = Id<struct TaskRunTag>;
using TaskItemId = Id<struct TaskItemTag>;

// Position in the record's change feed; 0 is before the first change.
using Seq = std::int64_t;

}  // namespace svea::model
