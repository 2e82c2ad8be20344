// Which part of a file an answer holds (RFC 9110, 14.4).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace svea::model_files {

struct ContentRange {
  std::uint64_t first = 0;
  std::uint64_t total = 0;
};

// "bytes 100-199/200"; none of anything else, of an unknown total ("*") too.
[[nodiscard]] std::optional<ContentRange> parse_content_range(std::string_view text);
// A whole number of decimal digits and nothing else.
[[nodiscard]] std::optional<std::uint64_t> parse_count(std::string_view text);

}  // namespace svea::model_files
