// One-time sign-in links: for the first administrator and for people who are invited.
#pragma once

#include "base/limits.h"
#include "identity/tokens.h"

namespace svea::identity {

// Thread-safe.
class Links {
 public:
  Links(store::Directory& directory, store::Credentials& credentials, const Clock& clock,
        crypto::Random& random)
      : tokens_(directory, credentials, clock, random, store::TokenKind::link) {}

  // The link's secret ("/?link=SECRET"); earlier links of this person no longer work. Lasts
  // limits::k_link_lifetime.
  [[nodiscard]] Result<IssuedToken> issue(model::PersonId person) {
    TRY(tokens_.remove_all_of(person));
    return tokens_.issue(person, limits::k_link_lifetime);
  }
  // Whose it is; the link is used up by that. Absent when used, expired or never a link.
  [[nodiscard]] Result<std::optional<model::Person>> take(std::string_view secret) {
    return tokens_.take(secret);
  }

 private:
  Tokens tokens_;
};

}  // namespace svea::identity
