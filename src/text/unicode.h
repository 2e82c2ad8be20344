// UTF-8: validity, code points and the one folding that matching uses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svea::text {

[[nodiscard]] bool is_valid_utf8(std::string_view bytes);
// Each invalid byte sequence becomes U+FFFD.
[[nodiscard]] std::string to_valid_utf8(std::string_view bytes);
// NFC. Input must be valid UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view utf8);
// For matching: compatibility-composed, case-folded, soft hyphens dropped. å, ä and ö stay letters of their
// own.
[[nodiscard]] std::string fold(std::string_view utf8);
[[nodiscard]] std::int64_t code_points(std::string_view utf8);

// One code point of a text and where the next one starts.
struct CodePoint {
  char32_t value = 0;  // U+FFFD for a byte that is not UTF-8
  std::size_t next = 0;
};

// The code point at byte offset `at`, which is less than utf8.size().
[[nodiscard]] CodePoint code_point(std::string_view utf8, std::size_t at);
// Where the code point before byte offset `at` (more than 0) starts.
[[nodiscard]] std::size_t previous(std::string_view utf8, std::size_t at);

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_lower(char32_t c);
[[nodiscard]] bool is_space(char32_t c);  // line breaks and no-break spaces too
// Belongs to the letter before it and is never seen alone: combining marks, soft hyphens, joiners.
[[nodiscard]] bool is_attached(char32_t c);

// Between byte offsets and code point offsets of one text; built once, then O(1) per block of 64 bytes.
class CodePointMap {
 public:
  explicit CodePointMap(std::string_view utf8);
  [[nodiscard]] std::int64_t code_point_at(std::size_t byte) const;
  [[nodiscard]] std::size_t byte_at(std::int64_t code_point) const;

 private:
  std::string_view text_;
  std::vector<std::int64_t> code_points_before_block_;
};

}  // namespace svea::text
