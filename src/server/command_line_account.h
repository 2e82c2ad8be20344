// The account of whoever runs Svea on this machine: what the command line acts as.
#pragma once

#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "store/record.h"

namespace svea::server {

// The account is made when it isn't there, is operator, and administers every organisation that there is. Who can read the data directory can
// do anything with it anyway; the account makes that visible in the audit log. Closed spaces stay closed to it.
[[nodiscard]] Result<model::Person> ensure_command_line_account(store::Directory& directory);

}  // namespace svea::server
