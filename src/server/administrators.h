// Accounts of the installation itself that administer every organisation.
#pragma once

#include <string_view>

#include "base/result.h"
#include "store/directory.h"

namespace svea::server {

// The person with that address, made as operator when not there, and administrator of every organisation
// there is.
[[nodiscard]] Result<model::Person> ensure_administrator(store::Directory& directory, std::string_view email,
                                                         std::string_view name);

// Whoever runs Svea on this machine: what the command line acts as. Who can read the data directory can do
// anything with it anyway; the account makes that visible in the audit log. Closed spaces stay closed to it.
[[nodiscard]] Result<model::Person> ensure_command_line_account(store::Directory& directory);

}  // namespace svea::server
