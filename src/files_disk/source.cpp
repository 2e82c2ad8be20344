#include "files_disk/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include <fmt/format.h>

#include "base/limits.h"
#include "crypto/sha256.h"
#include "files_disk/descriptor.h"

namespace svea::files_disk {
namespace {

// Large enough that system calls cost nothing, small enough for the processor's cache to hold it while it is
// hashed.
constexpr std::size_t k_piece_bytes = 256u << 10;

std::unexpected<Error> unreadable(const std::filesystem::path& path, std::string_view why) {
  return fail(ErrorKind::invalid_input, "file_unreadable",
              {"Filen kan inte läsas. Kontrollera att den finns och att du får läsa den.",
               "The file cannot be read. Check that it exists and that you may read it."},
              fmt::format("{}: {}", path.string(), why));
}

std::unexpected<Error> too_large() {
  constexpr auto k_megabytes = limits::k_upload_bytes_max >> 20;
  return fail(
      ErrorKind::too_large, "file_too_large",
      {fmt::format("Filen är större än {} MB. Dela upp den eller spara den i mindre format.", k_megabytes),
       fmt::format("The file is larger than {} MB. Split it or save it in a smaller form.", k_megabytes)});
}

}  // namespace

Result<store::StoredFile> read_and_hash(const std::filesystem::path& path, const TakePiece& take) {
  const Descriptor file(
      ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a named pipe must not hang us
  struct stat status{};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
    return unreadable(path, std::strerror(errno));
  if (!S_ISREG(status.st_mode)) return unreadable(path, "no regular file");

  crypto::Sha256 hash;
  store::StoredFile stored;
  std::vector<char> buffer(k_piece_bytes);
  for (;;) {
    const auto count = ::read(file.number(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(path, std::strerror(errno));
    if (count == 0) break;
    const std::string_view piece(buffer.data(), static_cast<std::size_t>(count));
    stored.size_bytes += piece.size();
    if (stored.size_bytes > limits::k_upload_bytes_max) return too_large();
    hash.update(piece);
    TRY(take(piece));
  }
  stored.content_hash = hash.finish_hex();
  return stored;
}

}  // namespace svea::files_disk
