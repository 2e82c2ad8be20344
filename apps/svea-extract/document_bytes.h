// The bytes of the document that svea-extract has been given.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::extract_app {

// Read from a descriptor: a file is mapped, so that large ones cost no memory; anything else is read to its
// end.
class DocumentBytes {
 public:
  // Errors: file_too_large (limits::k_upload_bytes_max), internal.
  [[nodiscard]] static Result<DocumentBytes> of(int fd);
  DocumentBytes(DocumentBytes&& other) noexcept;
  DocumentBytes& operator=(DocumentBytes&&) = delete;
  ~DocumentBytes();

  [[nodiscard]] std::string_view view() const {
    return map_ != nullptr ? std::string_view(map_, map_bytes_) : read_;
  }

 private:
  DocumentBytes() = default;

  const char* map_ = nullptr;
  std::size_t map_bytes_ = 0;
  std::string read_;
};

}  // namespace svea::extract_app
