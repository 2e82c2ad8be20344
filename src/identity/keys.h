// Keys: what programs and the command line sign in with ("Authorization: Bearer KEY").
#pragma once

#include "identity/tokens.h"
#include "store/api_keys.h"

namespace svea::identity {

// A key lasts at most so long: whoever runs a program looks at it at least every other year.
inline constexpr std::chrono::days k_key_lifetime_max{2 * 366};
// More keys than anybody keeps track of.
inline constexpr std::size_t k_keys_max = 100;

struct KeyBearer {
  model::Person person;
  // What narrows the person's rights. Absent for the command line's own key, which may what its account may.
  std::optional<model::ApiKey> key;
};

struct MadeKey {
  model::ApiKey key;
  std::string secret;  // shown this once; begins with "svea_", so that those who look for leaked secrets in
                       // code find it
};

// Thread-safe. What it is given outlives it.
class Keys {
 public:
  Keys(store::Directory& directory, store::Credentials& credentials, store::ApiKeys& api_keys,
       const Clock& clock, crypto::Random& random)
      : tokens_(directory, credentials, clock, random, store::TokenKind::key),
        directory_(directory),
        api_keys_(api_keys),
        clock_(clock),
        random_(random) {}

  // A key for a program: owner, organisation, name, scopes, spaces, budget and expiry are the caller's to
  // decide. Errors: key_expiry_invalid, key_scopes_missing, keys_too_many, gone.
  [[nodiscard]] Result<MadeKey> make(model::ApiKey wish);
  // What make() looks at first, for callers that have something else to make before it.
  [[nodiscard]] Status check(const model::ApiKey& wish);

  // For the command line: not listed, not narrowed.
  [[nodiscard]] Result<IssuedToken> issue(model::PersonId person, std::chrono::milliseconds lifetime);
  // Ends what issue() gave.
  [[nodiscard]] Status revoke(std::string_view secret) { return tokens_.remove(secret); }

  // Absent when there is no such key, or its owner is gone. Errors: key_expired.
  [[nodiscard]] Result<std::optional<KeyBearer>> bearer_of(std::string_view secret);

 private:
  Tokens tokens_;
  store::Directory& directory_;
  store::ApiKeys& api_keys_;
  const Clock& clock_;
  crypto::Random& random_;
};

}  // namespace svea::identity
