#include "model_files/part_file.h"

#include <doctest/doctest.h>

#include "must.h"
#include "small_disk.h"
#include "temporary_directory.h"

using namespace svea;
using namespace svea::model_files;

namespace {

const auto k_quiet = [](std::uint64_t) {};

}  // namespace

TEST_CASE("a part is taken up again with its checksum") {
  const TemporaryDirectory folder;
  const auto path = folder.path() / "models" / "m.gguf.part";
  {
    auto part = must(PartFile::open(path, "m"));
    must(part.restart({"https://a/m.gguf", "\"v1\"", 10}));
    must(part.append("hej "));
  }
  auto part = must(PartFile::open(path, "m"));
  CHECK(part.bytes() == 4);
  CHECK(part.state().source == "https://a/m.gguf");
  CHECK(part.state().validator == "\"v1\"");
  CHECK(part.state().bytes == 10);
  must(part.check_in(k_quiet, {}));
  must(part.append("svea"));
  CHECK(part.sha256() == crypto::sha256_hex("hej svea"));
  must(part.move_to(folder.path() / "models" / "m.gguf"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path() / "models"), {}) == 1);
}

TEST_CASE("two commands don't fetch the same model at once") {
  const TemporaryDirectory folder;
  const auto path = folder.path() / "m.gguf.part";
  auto first = must(PartFile::open(path, "m"));
  CHECK(PartFile::open(path, "m").error().code == "model_being_pulled");
}

TEST_CASE("a disk that is full keeps what had come, and it goes on once there is room") {
  const TemporaryDirectory folder;
  auto part = must(PartFile::open(folder.path() / "m.gguf.part", "m"));
  must(part.restart({"hf:a/b", "", 8192}));
  {
    const SmallDisk full(4096);
    const auto appended = part.append(std::string(8192, 'x'));
    REQUIRE_FALSE(appended);
    CHECK(appended.error().kind == ErrorKind::storage_full);
  }
  CHECK(part.bytes() == 4096);
  must(part.append(std::string(4096, 'x')));
  CHECK(part.sha256() == crypto::sha256_hex(std::string(8192, 'x')));
}

TEST_CASE("a stop ends the reading of a part") {
  const TemporaryDirectory folder;
  auto part = must(PartFile::open(folder.path() / "m.gguf.part", "m"));
  must(part.append("x"));
  std::stop_source stop;
  stop.request_stop();
  CHECK(part.check_in(k_quiet, stop.get_token()).error().code == "cancelled");
}
