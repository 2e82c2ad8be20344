// SHA-256 (FIPS 180-4), at once or as the bytes come.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace svea::crypto {

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

// For what is too large to hold: update() with each piece, finish_hex() once. Not thread-safe.
class Sha256 {
 public:
  Sha256();
  Sha256& update(std::string_view bytes);
  [[nodiscard]] std::string finish_hex();

 private:
  // libsodium's state, without its header in ours; the size is checked in the .cpp.
  alignas(8) std::byte state_[104];
};

}  // namespace svea::crypto
