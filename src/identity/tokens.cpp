#include "identity/tokens.h"

#include "crypto/sha256.h"

namespace svea::identity {

// A plain hash is enough: the secrets are 256 random bits, so there is nothing to guess one by one as with
// passwords.
using crypto::sha256_hex;

Result<IssuedToken> Tokens::issue(model::PersonId person, std::chrono::milliseconds lifetime,
                                  std::string_view prefix) {
  IssuedToken issued{std::string(prefix) + crypto::random_token(random_), clock_.now() + lifetime};
  TRY(credentials_.add_token({sha256_hex(issued.secret), kind_, person, issued.expires_at}));
  return issued;
}

Result<std::optional<model::Person>> Tokens::person_of(std::string_view secret) {
  return person_with(TRY(credentials_.find_token(sha256_hex(secret), kind_, clock_.now())));
}

Result<std::optional<model::Person>> Tokens::take(std::string_view secret) {
  return person_with(TRY(credentials_.take_token(sha256_hex(secret), kind_, clock_.now())));
}

Result<std::optional<model::Person>> Tokens::person_with(const std::optional<store::Token>& token) {
  if (!token) return std::nullopt;
  return directory_.find_person(token->person);
}

Status Tokens::remove(std::string_view secret) { return credentials_.remove_token(sha256_hex(secret)); }

Status Tokens::remove_all_of(model::PersonId person) { return credentials_.remove_tokens_of(person, kind_); }

Status Tokens::remove_others_of(model::PersonId person, std::string_view secret) {
  const auto kept = TRY(credentials_.find_token(sha256_hex(secret), kind_, clock_.now()));
  TRY(remove_all_of(person));
  if (!kept || kept->person != person) return {};
  return credentials_.add_token(*kept);
}

Status Tokens::remove_expired() { return credentials_.remove_expired(clock_.now()); }

}  // namespace svea::identity
