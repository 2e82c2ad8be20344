#include "text/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <ranges>

#include "base/check.h"

namespace svea::text {
namespace {

constexpr std::size_t k_block_bytes = 64;
constexpr std::string_view k_replacement = "\xEF\xBF\xBD";

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
bool is_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Length of the sequence at `at`; 0 when it is not UTF-8.
std::size_t decode(std::string_view bytes, std::size_t at, utf8proc_int32_t& value) {
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + at;
  const auto length = utf8proc_iterate(data, static_cast<utf8proc_ssize_t>(bytes.size() - at), &value);
  return length > 0 ? static_cast<std::size_t>(length) : 0;
}

std::string mapped(std::string_view utf8, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                   static_cast<utf8proc_ssize_t>(utf8.size()), &out, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
  if (length < 0) return mapped(to_valid_utf8(utf8), options);
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)};
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Folds text of ASCII and the letters À–ÿ, as Swedish words are; false, and `text` is half done, where there
// are others, or ß, which folds into two.
bool fold_western(std::string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      text[at] = lower_ascii(text[at]);
      continue;
    }
    if (text[at] != '\xc3' || ++at == text.size()) return false;
    const auto second = static_cast<unsigned char>(text[at]);
    if (second < 0x80 || second > 0xbf || second == 0x9f) return false;
    if (second < 0x9f && second != 0x97) text[at] = static_cast<char>(second + 0x20);  // × is no letter
  }
  return true;
}

// Nearly all Swedish text: characters below U+0300, where the combining ones begin, dashes and quotation
// marks. They are composed already (UAX #15, NFC_Quick_Check).
bool is_below_combining(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0xcc) continue;
    const bool is_dash_or_quote = utf8.substr(at, 2) == "\xe2\x80" && at + 2 < utf8.size() &&
                                  static_cast<unsigned char>(utf8[at + 2]) >= 0x90;  // U+2010–U+203F
    if (!is_dash_or_quote) return false;
    at += 2;
  }
  return true;
}

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  utf8proc_int32_t value = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = decode(bytes, at, value);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string to_valid_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  utf8proc_int32_t value = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (const std::size_t length = decode(bytes, at, value); length > 0) {
      out += bytes.substr(at, length);
      at += length;
      continue;
    }
    out += k_replacement;
    do ++at;
    while (at < bytes.size() && is_continuation(bytes[at]));
  }
  return out;
}

std::string to_nfc(std::string_view utf8) {
  if (is_below_combining(utf8) && is_valid_utf8(utf8)) return std::string(utf8);
  return mapped(utf8, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold(std::string_view utf8) {
  if (is_ascii(utf8)) {
    std::string out(utf8);
    std::ranges::transform(out, out.begin(), lower_ascii);
    return out;
  }
  if (std::string out(utf8); fold_western(out)) return out;
  return mapped(utf8,
                UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
}

std::int64_t code_points(std::string_view utf8) {
  return std::ranges::count_if(utf8, [](char byte) { return !is_continuation(byte); });
}

CodePoint code_point(std::string_view utf8, std::size_t at) {
  if (static_cast<unsigned char>(utf8[at]) < 0x80) return {static_cast<char32_t>(utf8[at]), at + 1};
  utf8proc_int32_t value = 0;
  const std::size_t length = decode(utf8, at, value);
  if (length == 0) return {0xFFFD, at + 1};
  return {static_cast<char32_t>(value), at + length};
}

std::size_t previous(std::string_view utf8, std::size_t at) {
  do --at;
  while (at > 0 && is_continuation(utf8[at]));
  return at;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : category(c) == UTF8PROC_CATEGORY_ND; }

bool is_upper(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LU; }
bool is_lower(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LL; }

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL || kind == UTF8PROC_CATEGORY_ZP;
}

bool is_attached(char32_t c) {
  if (c < 0x80) return false;
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC || kind == UTF8PROC_CATEGORY_CF;
}

CodePointMap::CodePointMap(std::string_view utf8) : text_(utf8) {
  code_points_before_block_.reserve(utf8.size() / k_block_bytes + 1);
  std::int64_t before = 0;
  for (std::size_t block = 0; block <= utf8.size(); block += k_block_bytes) {
    code_points_before_block_.push_back(before);
    before += code_points(utf8.substr(block, k_block_bytes));
  }
}

std::int64_t CodePointMap::code_point_at(std::size_t byte) const {
  check(byte <= text_.size(), "a byte offset lies inside its text");
  const std::size_t block = byte / k_block_bytes;
  const std::size_t start = block * k_block_bytes;
  return code_points_before_block_[block] + code_points(text_.substr(start, byte - start));
}

std::size_t CodePointMap::byte_at(std::int64_t code_point) const {
  check(code_point >= 0, "a code point offset is not negative");
  const auto after = std::ranges::upper_bound(code_points_before_block_, code_point);
  const auto block = static_cast<std::size_t>(after - code_points_before_block_.begin()) - 1;
  std::int64_t left = code_point - code_points_before_block_[block];
  std::size_t byte = block * k_block_bytes;
  // A block may begin in the middle of a code point that the block before it has counted.
  for (; byte < text_.size(); ++byte) {
    if (is_continuation(text_[byte])) continue;
    if (left == 0) return byte;
    --left;
  }
  check(left == 0, "a code point offset lies inside its text");
  return text_.size();
}

}  // namespace svea::text
