#include "extract/wire_bytes.h"

namespace svea::extract {

void put_u8(std::string& out, unsigned value) { out += static_cast<char>(value); }

void put_u32(std::string& out, std::size_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xff);
}

void put_string(std::string& out, std::string_view text) {
  put_u32(out, text.size());
  out += text;
}

std::uint8_t WireReader::u8() { return static_cast<std::uint8_t>(take(1)[0]); }

std::uint32_t WireReader::u32() {
  std::uint32_t value = 0;
  const std::string_view bytes = take(4);
  for (int i = 3; i >= 0; --i)
    value = value << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
  return value;
}

std::string_view WireReader::string(std::size_t bytes_max) {
  const std::size_t size = u32();
  return require(size <= bytes_max && size <= rest_.size()) ? take(size) : std::string_view{};
}

std::string_view WireReader::take(std::size_t size) {
  static constexpr std::string_view k_nothing{"\0\0\0\0", 4};
  if (!require(size <= rest_.size())) return k_nothing;
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

}  // namespace svea::extract
