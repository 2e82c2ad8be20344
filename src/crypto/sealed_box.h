// Secrets that must be read again, such as the password of a source, encrypted for the record
// (XChaCha20-Poly1305, draft-irtf-cfrg-xchacha).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/random.h"

namespace svea::crypto {

// Who reads the record without the key reads nothing. Thread-safe as `random` is, which outlives it.
class SealedBox {
 public:
  using Key = std::array<unsigned char, 32>;

  SealedBox(const Key& key, Random& random) : key_(key), random_(random) {}

  // Base64url; each time another text. The length of the secret shows.
  [[nodiscard]] std::string seal(std::string_view secret);
  // None when the text was sealed with another key, or changed.
  [[nodiscard]] std::optional<std::string> open(std::string_view sealed) const;

 private:
  Key key_;
  Random& random_;
};

}  // namespace svea::crypto
