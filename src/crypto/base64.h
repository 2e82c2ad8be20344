// Base64 (RFC 4648, section 4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace svea::crypto {

// The bytes; nothing when `text` is not Base64 with its padding.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

// With padding, on one line.
[[nodiscard]] std::string to_base64(std::string_view bytes);

}  // namespace svea::crypto
