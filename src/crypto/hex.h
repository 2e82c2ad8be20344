// Bytes as lower-case hexadecimal digits.
#pragma once

#include <span>
#include <string>

namespace svea::crypto {

[[nodiscard]] std::string to_hex(std::span<const unsigned char> bytes);

}  // namespace svea::crypto
