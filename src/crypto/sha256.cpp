#include "crypto/sha256.h"

#include <array>
#include <new>

#include "crypto/hex.h"
#include "crypto/sodium_ready.h"

namespace svea::crypto {
namespace {

using State = crypto_hash_sha256_state;

State* as_state(std::byte* bytes) { return std::launder(reinterpret_cast<State*>(bytes)); }

}  // namespace

std::string sha256_hex(std::string_view bytes) { return Sha256().update(bytes).finish_hex(); }

Sha256::Sha256() {
  static_assert(sizeof(State) <= sizeof(state_) && alignof(State) <= 8);
  sodium_ready();
  crypto_hash_sha256_init(new (state_) State);
}

Sha256& Sha256::update(std::string_view bytes) {
  crypto_hash_sha256_update(as_state(state_), bytes_of(bytes), bytes.size());
  return *this;
}

std::string Sha256::finish_hex() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
  crypto_hash_sha256_final(as_state(state_), hash.data());
  return to_hex(hash);
}

}  // namespace svea::crypto
