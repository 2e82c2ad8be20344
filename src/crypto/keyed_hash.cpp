#include "crypto/keyed_hash.h"

#include <array>

#include "crypto/hex.h"
#include "crypto/sodium_ready.h"

namespace svea::crypto {

std::string keyed_hash_hex(std::string_view key, std::string_view message) {
  sodium_ready();
  crypto_auth_hmacsha256_state state;
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> hash;
  crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(message), message.size());
  crypto_auth_hmacsha256_final(&state, hash.data());
  sodium_memzero(&state, sizeof state);
  return to_hex(hash);
}

}  // namespace svea::crypto
