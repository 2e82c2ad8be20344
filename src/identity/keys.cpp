#include "identity/keys.h"

#include <fmt/format.h>

#include "crypto/sha256.h"

namespace svea::identity {
namespace {

constexpr std::string_view k_beginning = "svea_";
// 36 of the secret's 256 bits: keys are told apart by it, and nobody guesses the rest.
constexpr std::size_t k_shown_characters = 6;

Status check_expiry(Time expires_at, Time now) {
  if (expires_at > now && expires_at <= now + k_key_lifetime_max) return {};
  return fail(ErrorKind::invalid_input, "key_expiry_invalid",
              {"Sista dagen för nyckeln ska ligga i framtiden, högst två år bort. Välj en annan dag.",
               "The key's last day must be in the future, at most two years from now. Choose another day."});
}

}  // namespace

Status Keys::check(const model::ApiKey& wish) {
  TRY(check_expiry(wish.expires_at, clock_.now()));
  if (wish.scopes.empty())
    return fail(ErrorKind::invalid_input, "key_scopes_missing",
                {"Nyckeln öppnar ingenting. Välj minst en sak som den får användas till.",
                 "The key opens nothing. Choose at least one thing that it may be used for."});
  const auto there =
      wish.is_service ? TRY(api_keys_.of_services(wish.organisation)) : TRY(api_keys_.of_person(wish.owner));
  if (there.size() < k_keys_max) return {};
  return fail(ErrorKind::conflict, "keys_too_many",
              {fmt::format("Det finns redan {} nycklar. Ta bort någon som inte används.", k_keys_max),
               fmt::format("There are {} keys already. Remove one that is not used.", k_keys_max)});
}

Result<MadeKey> Keys::make(model::ApiKey wish) {
  TRY(check(wish));
  MadeKey made;
  made.secret = std::string(k_beginning) + crypto::random_token(random_);
  wish.prefix = made.secret.substr(0, k_beginning.size() + k_shown_characters);
  wish.made_at = clock_.now();
  wish.used_at.reset();
  // A plain hash is enough, as for all secrets of 256 random bits (tokens.cpp).
  made.key = TRY(api_keys_.add(wish, crypto::sha256_hex(made.secret)));
  return made;
}

Result<IssuedToken> Keys::issue(model::PersonId person, std::chrono::milliseconds lifetime) {
  return tokens_.issue(person, lifetime, k_beginning);
}

Result<std::optional<KeyBearer>> Keys::bearer_of(std::string_view secret) {
  auto key = TRY(api_keys_.find(crypto::sha256_hex(secret)));
  if (!key) {
    auto person = TRY(tokens_.person_of(secret));
    if (!person) return std::nullopt;
    return KeyBearer{*std::move(person), {}};
  }
  if (key->expires_at <= clock_.now())
    return fail(ErrorKind::unauthenticated, "key_expired",
                {"Nyckeln har gått ut. Skapa en ny på sidan API-nycklar, eller be den som gav dig den om en.",
                 "The key has expired. Make a new one on the page API keys, or ask whoever gave it to you."});
  auto owner = TRY(directory_.find_person(key->owner));
  if (!owner) return std::nullopt;
  return KeyBearer{*std::move(owner), std::move(key)};
}

}  // namespace svea::identity
