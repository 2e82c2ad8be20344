// The first person: who a new installation lets in, by a one-time link and never by a default password.
#pragma once

#include <string>

#include "identity/identity.h"
#include "store/record.h"

namespace svea::server {

// The secret of a fresh one-time link for the first administrator, who is operator and administers every
// organisation there is; the account, and an organisation to begin in, are made in an empty record. "" when
// that account has a password, or when somebody else administers already.
[[nodiscard]] Result<std::string> issue_first_link(store::Record& record, identity::Identity& identity);

}  // namespace svea::server
