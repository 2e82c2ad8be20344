// Port: original files by content hash. An S3 store can stand behind it later.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::store {

struct StoredFile {
  std::string content_hash;  // SHA-256, lower-case hex
  std::uint64_t size_bytes = 0;
};

// Thread-safe.
class Files {
 public:
  virtual ~Files() = default;

  // Copies the file's bytes in; on return they survive a crash. The same content is kept once.
  // Errors: storage_full, file_too_large (limits::k_upload_bytes_max), file_unreadable.
  [[nodiscard]] virtual Result<StoredFile> put(const std::filesystem::path& source) = 0;
  // A place on the same disk to receive an upload in, for put_received() to take over without a copy.
  [[nodiscard]] virtual Result<std::filesystem::path> new_temporary_path() = 0;
  [[nodiscard]] virtual Result<StoredFile> put_received(const std::filesystem::path& temporary) = 0;
  // Where the bytes can be read. not_found when gone.
  [[nodiscard]] virtual Result<std::filesystem::path> path_of(std::string_view content_hash) = 0;
  [[nodiscard]] virtual Status remove(std::string_view content_hash) = 0;
};

}  // namespace svea::store
