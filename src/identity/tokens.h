// Secrets that are shown once and stored only as hashes: what sessions, links and keys have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "crypto/random.h"
#include "model/directory.h"
#include "store/credentials.h"
#include "store/directory.h"

namespace svea::identity {

struct IssuedToken {
  std::string secret;
  Time expires_at{};
};

// Thread-safe. What it is given outlives it.
class Tokens {
 public:
  Tokens(store::Directory& directory, store::Credentials& credentials, const Clock& clock,
         crypto::Random& random, store::TokenKind kind)
      : directory_(directory), credentials_(credentials), clock_(clock), random_(random), kind_(kind) {}

  // `prefix` stands before the random part. Errors: gone (no such person), storage_full.
  [[nodiscard]] Result<IssuedToken> issue(model::PersonId, std::chrono::milliseconds lifetime,
                                          std::string_view prefix = "");
  // Absent when unknown, expired, or of a person who is gone.
  [[nodiscard]] Result<std::optional<model::Person>> person_of(std::string_view secret);
  // The same, once only.
  [[nodiscard]] Result<std::optional<model::Person>> take(std::string_view secret);
  [[nodiscard]] Status remove(std::string_view secret);
  [[nodiscard]] Status remove_all_of(model::PersonId);
  // All of this person's but this one.
  [[nodiscard]] Status remove_others_of(model::PersonId, std::string_view secret);
  // Of every kind.
  [[nodiscard]] Status remove_expired();

 private:
  [[nodiscard]] Result<std::optional<model::Person>> person_with(const std::optional<store::Token>& token);

  store::Directory& directory_;
  store::Credentials& credentials_;
  const Clock& clock_;
  crypto::Random& random_;
  store::TokenKind kind_;
};

}  // namespace svea::identity
