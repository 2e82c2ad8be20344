// Port: what proves who someone is. Secrets are stored only as hashes made by the caller.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"

namespace svea::store {

enum class TokenKind {
  session,  // a signed-in browser
  link,     // a one-time sign-in link; used once, then gone
  key,      // the command line's and programs' key
};

struct Token {
  std::string hash;  // of the secret, hex
  TokenKind kind = TokenKind::session;
  model::PersonId person;
  Time expires_at{};
};

class Credentials {
 public:
  virtual ~Credentials() = default;

  // Argon2id in PHC string form.
  [[nodiscard]] virtual Status set_password_hash(model::PersonId, std::string_view hash) = 0;
  [[nodiscard]] virtual Result<std::optional<std::string>> password_hash(model::PersonId) = 0;

  [[nodiscard]] virtual Status add_token(const Token&) = 0;
  // Absent when unknown or expired at `now`.
  [[nodiscard]] virtual Result<std::optional<Token>> find_token(std::string_view hash, TokenKind,
                                                                Time now) = 0;
  // Finds and removes in one step, so that a link works once even when two requests race.
  [[nodiscard]] virtual Result<std::optional<Token>> take_token(std::string_view hash, TokenKind,
                                                                Time now) = 0;
  [[nodiscard]] virtual Status remove_token(std::string_view hash) = 0;
  [[nodiscard]] virtual Status remove_tokens_of(model::PersonId, TokenKind) = 0;
  [[nodiscard]] virtual Status remove_expired(Time now) = 0;
};

}  // namespace svea::store
