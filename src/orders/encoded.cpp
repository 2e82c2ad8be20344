#include "orders/encoded.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "text/unicode.h"

namespace svea::orders {
namespace {

constexpr std::size_t k_run_bytes_min = 24;
// Of the bytes of a text nine in ten are letters and spaces; of a key's a fifth.
constexpr double k_readable_share_min = 0.85;

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Joins the values of `run`, `bits` of each, into bytes; "" when one has none.
std::string joined(std::string_view run, int bits, int (*value)(char)) {
  std::string bytes;
  std::uint32_t held = 0;
  int held_bits = 0;
  for (const char c : run) {
    const int next = value(c);
    if (next < 0) return {};
    held = (held << bits) | static_cast<std::uint32_t>(next);
    held_bits += bits;
    if (held_bits < 8) continue;
    held_bits -= 8;
    bytes += static_cast<char>((held >> held_bits) & 0xFF);
  }
  return bytes;
}

bool reads_as_text(const std::string& bytes) {
  if (bytes.empty() || !text::is_valid_utf8(bytes) || !bytes.contains(' ')) return false;
  std::size_t readable = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < bytes.size(); ++all) {
    const auto c = text::code_point(bytes, at);
    readable += text::is_letter(c.value) || c.value == ' ' ? 1 : 0;
    at = c.next;
  }
  return static_cast<double>(readable) >= k_readable_share_min * static_cast<double>(all);
}

std::optional<std::string> unpacked(std::string_view run) {
  auto bytes = joined(run, 4, hex_value);
  if (!reads_as_text(bytes)) bytes = joined(run, 6, base64_value);
  return reads_as_text(bytes) ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace

std::vector<Unpacked> unpack(std::string_view text) {
  std::vector<Unpacked> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && base64_value(text[end]) >= 0) ++end;
    if (end - at >= k_run_bytes_min) {
      auto plain = unpacked(text.substr(at, end - at));
      while (end < text.size() && text[end] == '=') ++end;
      if (plain) found.push_back({{at, end}, *std::move(plain)});
    }
    at = end + 1;
  }
  return found;
}

}  // namespace svea::orders
