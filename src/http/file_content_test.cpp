#include "http/file_content.h"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include "http/test_site.h"

using namespace svea;
using svea::http::FileContent;

TEST_CASE("what was opened is read, whatever the name has become since") {
  const TemporaryDirectory directory;
  http::write_file(directory, "protokoll.txt", "det första");
  const auto content = FileContent::open(directory.path() / "protokoll.txt");
  REQUIRE(content);
  http::write_file(directory, "nytt.txt", "något helt annat och längre");
  std::filesystem::rename(directory.path() / "nytt.txt", directory.path() / "protokoll.txt");
  CHECK(*content->whole() == "det första");
  std::filesystem::remove(directory.path() / "protokoll.txt");
  CHECK(*content->whole() == "det första");
}

TEST_CASE("a file that has become shorter is said to be unreadable, never filled out") {
  const TemporaryDirectory directory;
  http::write_file(directory, "a", "tio tecken");
  const auto content = FileContent::open(directory.path() / "a");
  std::filesystem::resize_file(directory.path() / "a", 4);
  CHECK(content->whole().error().code == "file_unreadable");
  std::array<char, 4> piece{};
  CHECK(content->read(0, piece));
  CHECK_FALSE(content->read(1, piece));
}

TEST_CASE("a folder, a pipe and what is not there are no files") {
  const TemporaryDirectory directory;
  CHECK_FALSE(FileContent::open(directory.path()));
  CHECK_FALSE(FileContent::open(directory.path() / "ingen"));
  REQUIRE(::mkfifo((directory.path() / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(FileContent::open(directory.path() / "pipe"));
}
