// A wish for a program's key, as the interface reads it.
#pragma once

#include "api/caller.h"
#include "base/result.h"
#include "json/json.h"
#include "model/api_key.h"

namespace svea::api {

// {"name","scopes","organisation"?,"spaces"?,"expires","monthly_tokens"?}: what the caller could do in
// person. Owner and service are left to the caller's code. Errors: those of get_name and json::get,
// key_scope_unknown, key_expiry_invalid, key_budget_invalid, not_there (an organisation or a space that is
// not the caller's).
[[nodiscard]] Result<model::ApiKey> read_key_wish(const json::Object& body, const Caller& caller);

}  // namespace svea::api
