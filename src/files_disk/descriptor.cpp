#include "files_disk/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "store/errors.h"

namespace svea::files_disk {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

std::unexpected<Error> write_failed(std::string_view what, const std::filesystem::path& path) {
  const int error = errno;
  auto detail = fmt::format("{} {}: {}", what, path.string(), std::strerror(error));
  if (error == ENOSPC || error == EDQUOT || error == EFBIG) return store::storage_full(std::move(detail));
  return fail(ErrorKind::unavailable, "files_unwritable",
              {"Svea kan inte skriva i sin datakatalog. Be den som sköter servern att kontrollera att den "
               "finns, att Svea får skriva i den och att disken är hel.",
               "Svea cannot write to its data directory. Ask whoever runs the server to check that it "
               "exists, that Svea may write to it and that the disk is sound."},
              std::move(detail));
}

Result<Descriptor> open_file(const std::filesystem::path& path, int flags) {
  const int number = ::open(path.c_str(), flags | O_CLOEXEC, 0600);
  if (number < 0) return write_failed("open", path);
  return Descriptor(number);
}

Status write_all(const Descriptor& file, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const auto written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return write_failed("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Status flush(const std::filesystem::path& path) {
  const auto file = TRY(open_file(path, O_RDONLY));
  if (::fsync(file.number()) != 0) return write_failed("fsync", path);
  return {};
}

}  // namespace svea::files_disk
