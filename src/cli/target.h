// Finding the organisation and the space that a person named by slug.
#pragma once

#include <cstdint>
#include <string>

#include "cli/rest.h"

namespace svea::cli {

// The id of the organisation with that slug. Errors: organisation_unknown, which lists those there are.
[[nodiscard]] Result<std::int64_t> find_organisation(Rest& rest, const std::string& slug);

// The same, or without a slug the only organisation there is; in an empty installation one is made. Errors:
// organisation_unknown, organisation_unclear (several: name one).
[[nodiscard]] Result<std::int64_t> find_or_make_organisation(Rest& rest, const std::string& slug);

// The space to put documents in: by slug, or the organisation's first when `slug` is empty, made where there
// is none. Errors: space_unknown.
[[nodiscard]] Result<std::int64_t> find_space(Rest& rest, std::int64_t organisation, const std::string& slug);
// The same in the organisation that find_or_make_organisation() gives.
[[nodiscard]] Result<std::int64_t> find_space(Rest& rest, const std::string& organisation,
                                              const std::string& slug);

}  // namespace svea::cli
