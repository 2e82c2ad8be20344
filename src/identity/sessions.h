// Sessions: a signed-in browser.
#pragma once

#include "identity/tokens.h"

namespace svea::identity {

struct SessionStart {
  model::Person person;
  std::string token;  // the cookie's value; shown this once
  std::string csrf;   // what requests that change something carry beside it
  Time expires_at{};
};

// Thread-safe.
class Sessions {
 public:
  Sessions(store::Directory& directory, store::Credentials& credentials, const Clock& clock,
           crypto::Random& random)
      : tokens_(directory, credentials, clock, random, store::TokenKind::session) {}

  // Lasts limits::k_session_lifetime.
  [[nodiscard]] Result<SessionStart> start(const model::Person&);
  // Absent when signed out, expired or never a session.
  [[nodiscard]] Result<std::optional<model::Person>> person_of(std::string_view token) {
    return tokens_.person_of(token);
  }
  [[nodiscard]] Status end(std::string_view token) { return tokens_.remove(token); }
  // After a new password: whoever knew the old one is signed out. Sessions of `person` but `token` end.
  [[nodiscard]] Status end_others(model::PersonId person, std::string_view token) {
    return tokens_.remove_others_of(person, token);
  }

  // Derived from the session's secret and nowhere stored: another site knows neither (OWASP, "HMAC based
  // token").
  [[nodiscard]] static std::string csrf_of(std::string_view token);
  // Takes the same time whatever is wrong with `csrf`.
  [[nodiscard]] static bool csrf_is_right(std::string_view token, std::string_view csrf);

 private:
  Tokens tokens_;
};

}  // namespace svea::identity
