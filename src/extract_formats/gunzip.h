// Packed files (gzip, RFC 1952).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::extract_formats {

[[nodiscard]] inline bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }
// Errors: file_damaged, file_too_large (beyond `bytes_max`).
[[nodiscard]] Result<std::string> gunzip(std::string_view packed, std::size_t bytes_max);

}  // namespace svea::extract_formats
