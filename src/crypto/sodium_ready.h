// libsodium, initialised. Only for this module's .cpp files.
#pragma once

#include <sodium.h>

#include <string_view>

#include "base/check.h"

namespace svea::crypto {

// Picks the fastest implementation for this processor, once. Thread-safe and cheap to call again.
inline void sodium_ready() {
  static const bool ready = sodium_init() >= 0;
  check(ready, "libsodium finds no source of random bytes");
}

// The bytes as libsodium takes them; their number goes beside.
inline const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace svea::crypto
