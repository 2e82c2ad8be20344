#include "files_disk/disk_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "files_disk/receiving.h"
#include "files_disk/source.h"

namespace svea::files_disk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_hash_digits = 64;

bool is_hash(std::string_view text) {
  return text.size() == k_hash_digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Status make_directory(const fs::path& path) {
  if (::mkdir(path.c_str(), 0700) == 0) return flush(path.parent_path());
  if (errno != EEXIST) return write_failed("make directory", path);
  return {};
}

std::unexpected<Error> file_gone(std::string_view content_hash) {
  return fail(ErrorKind::not_found, "file_gone",
              {"Originalfilen finns inte kvar. Lägg in dokumentet på nytt.",
               "The original file is no longer there. Add the document again."},
              std::string(content_hash));
}

// A temporary file that is removed unless it has been moved into place.
class Temporary {
 public:
  explicit Temporary(fs::path path) : path_(std::move(path)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() { ::unlink(path_.c_str()); }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

Result<std::unique_ptr<DiskFiles>> DiskFiles::open(const fs::path& data_directory) {
  std::error_code ignored;  // where it fails, making the next directory says why
  if (fs::create_directories(data_directory, ignored))
    fs::permissions(data_directory, fs::perms::owner_all, ignored);
  const auto files = data_directory / "files";
  const auto receiving = data_directory / "receiving";
  TRY(make_directory(files));
  TRY(make_directory(receiving));
  auto own = TRY(start_receiving(receiving));
  return std::unique_ptr<DiskFiles>(new DiskFiles(files, std::move(own.directory), std::move(own.lock)));
}

DiskFiles::DiskFiles(fs::path files, fs::path receiving, Descriptor lock)
    : files_(std::move(files)), receiving_(std::move(receiving)), lock_(std::move(lock)) {}

DiskFiles::~DiskFiles() {
  std::error_code ignored;  // the next start removes what could not be removed now
  fs::remove_all(receiving_, ignored);
}

fs::path DiskFiles::place_of(std::string_view content_hash) const {
  // 256 directories keep each one short: a million files make 4,000 entries in one.
  return files_ / content_hash.substr(0, 2) / content_hash;
}

Result<fs::path> DiskFiles::new_temporary_path() { return receiving_ / std::to_string(++temporary_paths_); }

Result<store::StoredFile> DiskFiles::put(const fs::path& source) {
  const Temporary copy(TRY(new_temporary_path()));
  const auto out = TRY(open_file(copy.path(), O_CREAT | O_EXCL | O_WRONLY));
  const auto stored =
      TRY(read_and_hash(source, [&](std::string_view piece) { return write_all(out, piece, copy.path()); }));
  TRY(move_into_place(copy.path(), stored));
  return stored;
}

Result<store::StoredFile> DiskFiles::put_received(const fs::path& temporary) {
  const Temporary received(temporary);
  const auto stored = TRY(read_and_hash(temporary, [](std::string_view) { return Status{}; }));
  TRY(move_into_place(temporary, stored));
  return stored;
}

Status DiskFiles::move_into_place(const fs::path& temporary, const store::StoredFile& file) {
  const auto place = place_of(file.content_hash);
  std::error_code absent;
  if (fs::file_size(place, absent) == file.size_bytes && !absent) return flush(place.parent_path());
  TRY(make_directory(place.parent_path()));
  if (::chmod(temporary.c_str(), 0400) != 0) return write_failed("protect", temporary);
  TRY(flush(temporary));
  if (::rename(temporary.c_str(), place.c_str()) != 0) return write_failed("rename", place);
  return flush(place.parent_path());
}

Result<fs::path> DiskFiles::path_of(std::string_view content_hash) {
  if (!is_hash(content_hash)) return file_gone(content_hash);
  auto place = place_of(content_hash);
  std::error_code ignored;
  if (!fs::exists(place, ignored)) return file_gone(content_hash);
  return place;
}

Status DiskFiles::remove(std::string_view content_hash) {
  if (!is_hash(content_hash)) return file_gone(content_hash);
  const auto place = place_of(content_hash);
  if (::unlink(place.c_str()) != 0 && errno != ENOENT) return write_failed("remove", place);
  return {};
}

}  // namespace svea::files_disk
