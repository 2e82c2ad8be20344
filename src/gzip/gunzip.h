// Packed files (gzip, RFC 1952).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::gzip {

[[nodiscard]] inline bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

// All members of a file, one after the other. What is no member any more ends it, as with gunzip(1).
// Errors: gzip_damaged; gzip_too_large (unpacked beyond `bytes_max`, which is below 4 GiB).
[[nodiscard]] Result<std::string> gunzip(std::string_view packed, std::size_t bytes_max);

}  // namespace svea::gzip
