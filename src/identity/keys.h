// Keys: what programs and the command line sign in with ("Authorization: Bearer KEY").
#pragma once

#include "identity/tokens.h"

namespace svea::identity {

// Thread-safe.
class Keys {
 public:
  Keys(store::Directory& directory, store::Credentials& credentials, const Clock& clock,
       crypto::Random& random)
      : tokens_(directory, credentials, clock, random, store::TokenKind::key) {}

  // Begins with "svea_", so that those who look for leaked secrets in code find it.
  [[nodiscard]] Result<IssuedToken> issue(model::PersonId person, std::chrono::milliseconds lifetime) {
    return tokens_.issue(person, lifetime, "svea_");
  }
  [[nodiscard]] Result<std::optional<model::Person>> person_of(std::string_view key) {
    return tokens_.person_of(key);
  }
  [[nodiscard]] Status revoke(std::string_view key) { return tokens_.remove(key); }
  [[nodiscard]] Status revoke_all_of(model::PersonId person) { return tokens_.remove_all_of(person); }

 private:
  Tokens tokens_;
};

}  // namespace svea::identity
