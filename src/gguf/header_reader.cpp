#include "gguf/header_reader.h"

#include <fmt/format.h>

#include "gguf/errors.h"
#include "gguf/limits.h"

namespace svea::gguf {

Status HeaderReader::expect(std::uint64_t bytes) const {
  if (bytes > file_bytes_ - position_)
    return fail_truncated(fmt::format("{} bytes expected at {} of {}", bytes, position_, file_bytes_));
  if (bytes > k_header_bytes_max - position_)
    return fail_damaged(fmt::format("the header is longer than {} bytes", k_header_bytes_max));
  return {};
}

Status HeaderReader::take(char* to, std::uint64_t bytes) {
  TRY(expect(bytes));
  if (!in_.read(to, static_cast<std::streamsize>(bytes)))
    return fail_unreadable(fmt::format("reading {} bytes at {}", bytes, position_));
  position_ += bytes;
  return {};
}

Status HeaderReader::skip(std::uint64_t bytes) {
  TRY(expect(bytes));
  if (bytes > 0 && !in_.ignore(static_cast<std::streamsize>(bytes)))
    return fail_unreadable(fmt::format("passing over {} bytes at {}", bytes, position_));
  position_ += bytes;
  return {};
}

Result<std::string> HeaderReader::text(std::uint64_t bytes_max) {
  const auto size = TRY(number<std::uint64_t>());
  TRY(expect(size));
  if (size > bytes_max) return fail_damaged(fmt::format("a text of {} bytes at {}", size, position_));
  std::string value(size, '\0');
  TRY(take(value.data(), size));
  return value;
}

Result<std::string> HeaderReader::text_if_short(std::uint64_t kept_bytes_max) {
  const auto size = TRY(number<std::uint64_t>());
  if (size > kept_bytes_max) {
    TRY(skip(size));
    return std::string();
  }
  TRY(expect(size));
  std::string value(size, '\0');
  TRY(take(value.data(), size));
  return value;
}

}  // namespace svea::gguf
