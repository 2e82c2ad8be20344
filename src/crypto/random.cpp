#include "crypto/random.h"

#include <array>

#include "crypto/sodium_ready.h"

namespace svea::crypto {
namespace {

// Beyond guessing for good: NIST SP 800-63B asks for 64 bits, and 256 keep their margin against a quantum
// search.
constexpr std::size_t k_token_bytes = 32;

}  // namespace

void SystemRandom::fill(std::span<unsigned char> bytes) {
  sodium_ready();
  randombytes_buf(bytes.data(), bytes.size());
}

std::string random_token(Random& random) {
  std::array<unsigned char, k_token_bytes> bytes;
  random.fill(bytes);
  constexpr int k_form = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string token(sodium_base64_ENCODED_LEN(k_token_bytes, k_form), '\0');
  sodium_bin2base64(token.data(), token.size(), bytes.data(), bytes.size(), k_form);
  token.pop_back();  // libsodium ends it with a zero
  sodium_memzero(bytes.data(), bytes.size());
  return token;
}

}  // namespace svea::crypto
