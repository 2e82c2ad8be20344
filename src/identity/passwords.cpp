#include "identity/passwords.h"

#include "crypto/password.h"
#include "identity/password_rules.h"

namespace svea::identity {
namespace {

template <typename Work>
auto with_place(auto& free_places, Work&& work) {
  free_places.acquire();
  auto result = work();  // crypto throws nothing
  free_places.release();
  return result;
}

}  // namespace

Status Passwords::set(const model::Person& person, std::string_view password) {
  TRY(acceptable_password(password, person));
  const auto hash = TRY(with_place(free_places_, [&] { return crypto::hash_password(password); }));
  return credentials_.set_password_hash(person.id, hash);
}

Result<bool> Passwords::has(model::PersonId person) {
  return TRY(credentials_.password_hash(person)).has_value();
}

Result<bool> Passwords::matches(std::optional<model::PersonId> person, std::string_view password) {
  std::optional<std::string> hash;
  if (person) hash = TRY(credentials_.password_hash(*person));
  const bool same = with_place(free_places_, [&] {
    return crypto::verify_password(hash ? *hash : crypto::nobodys_password_hash(), password);
  });
  if (!hash || !same) return false;
  if (crypto::needs_rehash(*hash)) {
    // Hashed anew with today's parameters while the password is at hand.
    const auto stronger = TRY(with_place(free_places_, [&] { return crypto::hash_password(password); }));
    TRY(credentials_.set_password_hash(*person, stronger));
  }
  return true;
}

}  // namespace svea::identity
