// A file on its way to a client.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/result.h"
#include "base/unique_fd.h"

namespace svea::http {

// Opened when the response is made: what is sent is that very file, with the length it then had, also when
// its name has become another file's meanwhile or is gone. A copy is the same open file. Thread-safe.
class FileContent {
 public:
  // Absent when there is no file of that name that may be read.
  [[nodiscard]] static std::optional<FileContent> open(const std::filesystem::path& path);

  [[nodiscard]] std::uint64_t size_bytes() const { return size_bytes_; }
  // When the file was last written, in nanoseconds since 1970.
  [[nodiscard]] std::int64_t changed_ns() const { return changed_ns_; }
  // Fills `piece` with what begins at `offset`. False when the disk fails or the file has become shorter.
  [[nodiscard]] bool read(std::uint64_t offset, std::span<char> piece) const;
  // All of it. Errors: unavailable, where `read` fails.
  [[nodiscard]] Result<std::string> whole() const;

 private:
  FileContent(UniqueFd file, std::uint64_t size_bytes, std::int64_t changed_ns)
      : file_(std::make_shared<const UniqueFd>(std::move(file))),
        size_bytes_(size_bytes),
        changed_ns_(changed_ns) {}

  std::shared_ptr<const UniqueFd> file_;
  std::uint64_t size_bytes_;
  std::int64_t changed_ns_;
};

}  // namespace svea::http
