// The numbers and strings that the wire is made of: written freely, read with distrust.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace svea::extract {

// Integers little-endian; a string is its length as u32 and its bytes.
void put_u8(std::string& out, unsigned value);
void put_u32(std::string& out, std::size_t value);
void put_string(std::string& out, std::string_view text);

// Reads what put_… wrote. After the first thing that is not as it must be, is_good() is false and values mean
// nothing. Borrows the bytes.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}

  std::uint8_t u8();
  std::uint32_t u32();
  std::string_view string(std::size_t bytes_max);
  // Notes that something must hold; whether everything has held so far.
  bool require(bool holds) { return good_ = good_ && holds; }
  [[nodiscard]] bool is_good() const { return good_; }
  [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view take(std::size_t size);

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace svea::extract
