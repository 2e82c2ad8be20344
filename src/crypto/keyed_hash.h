// HMAC-SHA-256 (RFC 2104): a value that only the holder of the key can make.
#pragma once

#include <string>
#include <string_view>

namespace svea::crypto {

// 64 lower-case hexadecimal digits. The key may be of any length; 32 random bytes or more make it safe.
[[nodiscard]] std::string keyed_hash_hex(std::string_view key, std::string_view message);

}  // namespace svea::crypto
