// The bytes of a GGUF header, one number or text after the other, never past its end.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <istream>
#include <string>

#include "base/result.h"

namespace svea::gguf {

static_assert(std::endian::native == std::endian::little, "GGUF is read as it lies: little-endian");

class HeaderReader {
 public:
  // Reads from where `in` stands, which is the file's beginning; the file is `file_bytes` long.
  HeaderReader(std::istream& in, std::uint64_t file_bytes) : in_(in), file_bytes_(file_bytes) {}

  template <typename T>
    requires std::integral<T> || std::floating_point<T>
  [[nodiscard]] Result<T> number() {
    T value{};
    if (const auto taken = take(reinterpret_cast<char*>(&value), sizeof value); !taken)
      return std::unexpected(taken.error());
    return value;
  }

  // A text that may have `bytes_max` bytes. Errors: model_damaged when it is longer.
  [[nodiscard]] Result<std::string> text(std::uint64_t bytes_max);
  // The text, or "" passing over one that is longer than `kept_bytes_max`.
  [[nodiscard]] Result<std::string> text_if_short(std::uint64_t kept_bytes_max);
  [[nodiscard]] Status skip(std::uint64_t bytes);

  // From the file's beginning.
  [[nodiscard]] std::uint64_t position() const { return position_; }
  [[nodiscard]] std::uint64_t file_bytes() const { return file_bytes_; }

 private:
  [[nodiscard]] Status take(char* to, std::uint64_t bytes);
  // That so many bytes more may be read.
  [[nodiscard]] Status expect(std::uint64_t bytes) const;

  std::istream& in_;
  std::uint64_t file_bytes_;
  std::uint64_t position_ = 0;
};

}  // namespace svea::gguf
