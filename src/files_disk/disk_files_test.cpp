#include "files_disk/disk_files.h"

#include "base/limits.h"
#include "small_disk.h"
#include "store/files_contract.h"
#include "temporary_directory.h"

namespace svea::files_disk {
namespace {

namespace fs = std::filesystem;

std::size_t files_under(const fs::path& directory) {
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) count += entry.is_regular_file();
  return count;
}

}  // namespace

TEST_CASE("files on the disk keep the contract of files") {
  const TemporaryDirectory data;
  const TemporaryDirectory sources;
  const auto files = must(DiskFiles::open(data.path()));
  store::files_contract(*files, sources.path());
}

TEST_CASE("what was put in is there for the next process, and nobody writes in it") {
  const TemporaryDirectory data;
  const TemporaryDirectory sources;
  store::write_bytes(sources.path() / "a", "innehåll");
  const auto hash = must(must(DiskFiles::open(data.path()))->put(sources.path() / "a")).content_hash;
  const auto path = must(must(DiskFiles::open(data.path()))->path_of(hash));
  CHECK(store::bytes_of(path) == "innehåll");
  CHECK(fs::status(path).permissions() == fs::perms::owner_read);
  CHECK(fs::status(data.path() / "files").permissions() == fs::perms::owner_all);
}

TEST_CASE("a start clears away what a dead process was receiving, and leaves a living one alone") {
  const TemporaryDirectory data;
  const auto living = must(DiskFiles::open(data.path()));
  const auto upload = must(living->new_temporary_path());
  store::write_bytes(upload, "halva filen");
  const auto left_behind = data.path() / "receiving" / "dead";
  fs::create_directory(left_behind);
  store::write_bytes(left_behind / "1", "en halv fil");

  const auto next = must(DiskFiles::open(data.path()));
  CHECK_FALSE(fs::exists(left_behind));
  CHECK(fs::exists(upload));
  CHECK(must(living->put_received(upload)).size_bytes == 11);
}

TEST_CASE("a full disk is said to be full, and leaves nothing behind") {
  const TemporaryDirectory data;
  const TemporaryDirectory sources;
  store::write_bytes(sources.path() / "stor", std::string(1 << 20, 'x'));
  const auto files = must(DiskFiles::open(data.path()));
  const auto put = [&] {
    const SmallDisk full(64 << 10);
    return files->put(sources.path() / "stor");
  }();
  REQUIRE_FALSE(put);
  CHECK(put.error().kind == ErrorKind::storage_full);
  CHECK(files_under(data.path()) == 0);
  CHECK(must(files->put(sources.path() / "stor")).size_bytes == 1 << 20);
}

TEST_CASE("a file beyond the limit is refused and leaves nothing behind") {
  const TemporaryDirectory data;
  const auto files = must(DiskFiles::open(data.path()));
  const auto received = must(files->new_temporary_path());
  store::write_bytes(received, "");
  fs::resize_file(received, limits::k_upload_bytes_max + 1);  // a hole: takes no room
  const auto put = files->put_received(received);
  REQUIRE_FALSE(put);
  CHECK(put.error().code == "file_too_large");
  CHECK(files_under(data.path()) == 0);
}

TEST_CASE("a stored file that was cut off is made whole by putting it in again") {
  const TemporaryDirectory data;
  const TemporaryDirectory sources;
  store::write_bytes(sources.path() / "a", "innehåll");
  const auto files = must(DiskFiles::open(data.path()));
  const auto path = must(files->path_of(must(files->put(sources.path() / "a")).content_hash));
  fs::permissions(path, fs::perms::owner_all);
  fs::resize_file(path, 3);
  must(files->put(sources.path() / "a"));
  CHECK(store::bytes_of(path) == "innehåll");
}

TEST_CASE("a data directory that cannot be written to is said to be so") {
  const TemporaryDirectory data;
  store::write_bytes(data.path() / "files", "in the way");
  const auto files = DiskFiles::open(data.path() / "files");
  REQUIRE_FALSE(files);
  CHECK(files.error().code == "files_unwritable");
}

}  // namespace svea::files_disk
