// Signing in: a password or a link becomes a session.
#pragma once

#include "identity/attempt_limiter.h"
#include "identity/links.h"
#include "identity/passwords.h"
#include "identity/sessions.h"

namespace svea::identity {

// Thread-safe. What it is given outlives it.
class SignIn {
 public:
  SignIn(store::Directory& directory, Passwords& passwords, Links& links, Sessions& sessions,
         const Clock& clock)
      : directory_(directory), passwords_(passwords), links_(links), sessions_(sessions), limiter_(clock) {}

  // `address`: the client's, as far as it is known. The answer and its time are the same for a wrong password
  // and for an account that does not exist. Errors: unauthenticated ("sign_in_failed"), busy
  // ("sign_in_too_often": try again after limits::k_sign_in_window), storage_full.
  [[nodiscard]] Result<SessionStart> with_password(std::string_view email, std::string_view password,
                                                   std::string_view address);
  // Works once. Errors: unauthenticated ("sign_in_failed"), storage_full.
  [[nodiscard]] Result<SessionStart> with_link(std::string_view secret);

 private:
  store::Directory& directory_;
  Passwords& passwords_;
  Links& links_;
  Sessions& sessions_;
  AttemptLimiter limiter_;
};

}  // namespace svea::identity
