#include "document_bytes.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/limits.h"
#include "extract/failures.h"

namespace svea::extract_app {

Result<DocumentBytes> DocumentBytes::of(int fd) {
  DocumentBytes document;
  struct stat status{};
  if (::fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
    document.map_bytes_ = static_cast<std::size_t>(status.st_size);
    if (document.map_bytes_ > limits::k_upload_bytes_max)
      return extract::fail(extract::Failure::too_large, "file");
    void* const map = ::mmap(nullptr, document.map_bytes_, PROT_READ, MAP_PRIVATE, fd, 0);
    if (map == MAP_FAILED) return fail_internal(std::string("mmap: ") + std::strerror(errno));
    document.map_ = static_cast<const char*>(map);
    return document;
  }
  std::array<char, 64 << 10> buffer;
  for (ssize_t size = 0; (size = ::read(fd, buffer.data(), buffer.size())) != 0;) {
    if (size < 0) return fail_internal(std::string("read: ") + std::strerror(errno));
    document.read_.append(buffer.data(), static_cast<std::size_t>(size));
    if (document.read_.size() > limits::k_upload_bytes_max)
      return extract::fail(extract::Failure::too_large, "file");
  }
  return document;
}

DocumentBytes::DocumentBytes(DocumentBytes&& other) noexcept
    : map_(std::exchange(other.map_, nullptr)), map_bytes_(other.map_bytes_), read_(std::move(other.read_)) {}

DocumentBytes::~DocumentBytes() {
  if (map_ != nullptr) ::munmap(const_cast<char*>(map_), map_bytes_);
}

}  // namespace svea::extract_app
