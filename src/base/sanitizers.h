// Whether this build is instrumented: AddressSanitizer maps terabytes of address space for itself, and makes
// system calls of its own, so limits around a process must leave room for it.
#pragma once

#ifdef __has_feature
#define SVEA_ADDRESS_SANITIZER __has_feature(address_sanitizer)
#else
#define SVEA_ADDRESS_SANITIZER 0
#endif

namespace svea {

inline constexpr bool k_address_sanitizer = SVEA_ADDRESS_SANITIZER;

}  // namespace svea

#undef SVEA_ADDRESS_SANITIZER
