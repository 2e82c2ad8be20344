#include "http/file_content.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

namespace svea::http {

std::optional<FileContent> FileContent::open(const std::filesystem::path& path) {
  // Not blocking: a pipe of that name would wait for its writer.
  UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status{};
  if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const auto changed_ns = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  return FileContent(std::move(file), static_cast<std::uint64_t>(status.st_size), changed_ns);
}

bool FileContent::read(std::uint64_t offset, std::span<char> piece) const {
  while (!piece.empty()) {
    const auto count = ::pread(file_->get(), piece.data(), piece.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    offset += static_cast<std::uint64_t>(count);
    piece = piece.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

Result<std::string> FileContent::whole() const {
  std::string bytes(size_bytes_, '\0');
  if (!read(0, bytes))
    return fail(ErrorKind::unavailable, "file_unreadable",
                {"Disken svarade inte och filen gick inte att läsa. Försök igen om en stund.",
                 "The disk did not answer and the file could not be read. Try again in a while."});
  return bytes;
}

}  // namespace svea::http
