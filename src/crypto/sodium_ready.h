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

inline const unsigned char* as_sodium(const char* bytes) {
  return reinterpret_cast<const unsigned char*>(bytes);
}

}  // namespace svea::crypto
