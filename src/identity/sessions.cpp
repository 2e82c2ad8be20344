#include "identity/sessions.h"

#include "base/limits.h"
#include "crypto/equal.h"
#include "crypto/keyed_hash.h"

namespace svea::identity {

Result<SessionStart> Sessions::start(const model::Person& person) {
  TRY(tokens_.remove_expired());  // signing in is rare enough, so that this needs no timer of its own
  auto issued = TRY(tokens_.issue(person.id, limits::k_session_lifetime));
  auto csrf = csrf_of(issued.secret);
  return SessionStart{person, std::move(issued.secret), std::move(csrf), issued.expires_at};
}

std::string Sessions::csrf_of(std::string_view token) { return crypto::keyed_hash_hex(token, "svea csrf 1"); }

bool Sessions::csrf_is_right(std::string_view token, std::string_view csrf) {
  return crypto::equal_in_constant_time(csrf_of(token), csrf);
}

}  // namespace svea::identity
