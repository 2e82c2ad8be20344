#include "crypto/hex.h"

#include "crypto/sodium_ready.h"

namespace svea::crypto {

std::string to_hex(std::span<const unsigned char> bytes) {
  std::string hex(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  hex.pop_back();  // libsodium ends it with a zero
  return hex;
}

}  // namespace svea::crypto
