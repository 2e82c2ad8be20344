#include "crypto/password.h"

#include <array>

#include "crypto/sodium_ready.h"

namespace svea::crypto {
namespace {

// OWASP's Password Storage Cheat Sheet: m = 19 MiB, t = 2, p = 1. RFC 9106's second choice (64 MiB, t = 3)
// would resist special hardware better, but a morning's sign-ins at once would then pass the memory that the
// whole server may use.
constexpr std::size_t k_memory_bytes = 19u << 20;
constexpr unsigned long long k_passes = 2;

}  // namespace

Result<std::string> hash_password(std::string_view password) {
  sodium_ready();
  std::array<char, crypto_pwhash_argon2id_STRBYTES> hash;
  if (crypto_pwhash_argon2id_str(hash.data(), password.data(), password.size(), k_passes, k_memory_bytes) !=
      0)
    return fail(ErrorKind::unavailable, "out_of_memory",
                {"Servern har för lite ledigt minne just nu. Försök igen om en stund.",
                 "The server is short of memory right now. Try again in a while."});
  return std::string(hash.data());
}

bool verify_password(std::string_view hash, std::string_view password) {
  sodium_ready();
  return crypto_pwhash_argon2id_str_verify(std::string(hash).c_str(), password.data(), password.size()) == 0;
}

bool needs_rehash(std::string_view hash) {
  sodium_ready();
  return crypto_pwhash_argon2id_str_needs_rehash(std::string(hash).c_str(), k_passes, k_memory_bytes) != 0;
}

std::string_view nobodys_password_hash() {
  // Of a random token that was thrown away. A test holds its parameters to those above.
  return "$argon2id$v=19$m=19456,t=2,p=1$Acq3jqWdfYEvZVAn4OtAfA$dmuacxTFyOh5deOblXyNdpJcr3B6JmG7jgOGIChjEeE";
}

}  // namespace svea::crypto
