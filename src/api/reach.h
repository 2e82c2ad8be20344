// How far one request looks: never beyond what its caller may read.
#pragma once

#include <optional>

#include "api/caller.h"
#include "api/services.h"

namespace svea::api {

// The caller's spaces in one organisation, or all of them.
[[nodiscard]] Result<model::Reach> reach_in(Services& services, const Caller& caller,
                                            std::optional<model::OrganisationId> organisation);
// What an answer in an organisation may be built on: the caller's spaces there, and the national base.
[[nodiscard]] Result<model::Reach> reach_for_answers(Services& services, const Caller& caller,
                                                     model::OrganisationId organisation);
// Only those of `spaces` that are in `reach`.
[[nodiscard]] model::Reach narrowed(const model::Reach& reach, const std::vector<model::SpaceId>& spaces);

}  // namespace svea::api
