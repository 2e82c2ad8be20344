#include "files_disk/receiving.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>

namespace svea::files_disk {
namespace {

Status lock(const Descriptor& directory, const std::filesystem::path& path) {
  if (::flock(directory.number(), LOCK_EX) != 0) return write_failed("lock", path);
  return {};
}

Status clear_away_the_dead(const std::filesystem::path& parent) {
  std::error_code ignored;  // what cannot be listed or removed now is tried again at the next start
  for (const auto& entry : std::filesystem::directory_iterator(parent, ignored)) {
    const auto directory = TRY(open_file(entry.path(), O_RDONLY));
    if (::flock(directory.number(), LOCK_EX | LOCK_NB) == 0)
      std::filesystem::remove_all(entry.path(), ignored);
  }
  return {};
}

}  // namespace

Result<Receiving> start_receiving(const std::filesystem::path& parent) {
  // One process starts at a time, so that none clears away a directory that another has made but not yet
  // locked.
  const auto starting = TRY(open_file(parent, O_RDONLY | O_DIRECTORY));
  TRY(lock(starting, parent));
  TRY(clear_away_the_dead(parent));
  auto name = (parent / "XXXXXX").string();
  if (!::mkdtemp(name.data())) return write_failed("make directory", parent);
  auto own = TRY(open_file(name, O_RDONLY | O_DIRECTORY));
  TRY(lock(own, name));
  return Receiving{name, std::move(own)};
}

}  // namespace svea::files_disk
