#include "crypto/equal.h"

#include "crypto/sodium_ready.h"

namespace svea::crypto {

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace svea::crypto
