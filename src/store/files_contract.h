// What every implementation of store::Files does. For tests only; call from a TEST_CASE with an empty store
// and an empty directory for the sources.
#pragma once

#include <fstream>
#include <iterator>

#include "crypto/sha256.h"
#include "must.h"
#include "store/files.h"

namespace svea::store {

inline void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void files_contract(Files& files, const std::filesystem::path& sources) {
  const std::string bytes = "%PDF-1.7 åäö" + std::string(3'000'000, 'x');
  const auto source = sources / "källa.pdf";
  write_bytes(source, bytes);

  SUBCASE("a file that was put in is found by its content's hash, and the source stays") {
    const auto stored = must(files.put(source));
    CHECK(stored.content_hash == crypto::sha256_hex(bytes));
    CHECK(stored.size_bytes == bytes.size());
    CHECK(bytes_of(must(files.path_of(stored.content_hash))) == bytes);
    CHECK(std::filesystem::exists(source));
  }

  SUBCASE("the same content is kept once, from whatever file it came") {
    write_bytes(sources / "kopia.pdf", bytes);
    const auto first = must(files.put(source));
    const auto second = must(files.put(sources / "kopia.pdf"));
    CHECK(first.content_hash == second.content_hash);
    CHECK(must(files.path_of(first.content_hash)) == must(files.path_of(second.content_hash)));
  }

  SUBCASE("an empty file is a file") {
    write_bytes(sources / "tom", "");
    const auto stored = must(files.put(sources / "tom"));
    CHECK(stored.size_bytes == 0);
    CHECK(bytes_of(must(files.path_of(stored.content_hash))).empty());
  }

  SUBCASE("what was received is taken over, and its temporary path is free again") {
    const auto temporary = must(files.new_temporary_path());
    CHECK(must(files.new_temporary_path()) != temporary);
    write_bytes(temporary, bytes);
    const auto stored = must(files.put_received(temporary));
    CHECK(stored.content_hash == crypto::sha256_hex(bytes));
    CHECK(bytes_of(must(files.path_of(stored.content_hash))) == bytes);
    CHECK_FALSE(std::filesystem::exists(temporary));
    write_bytes(temporary, bytes);
    CHECK(must(files.put_received(temporary)).content_hash == stored.content_hash);
    CHECK_FALSE(std::filesystem::exists(temporary));
  }

  SUBCASE("a removed file is gone, and removing it again is no error") {
    const auto stored = must(files.put(source));
    must(files.remove(stored.content_hash));
    const auto path = files.path_of(stored.content_hash);
    REQUIRE_FALSE(path);
    CHECK(path.error().kind == ErrorKind::not_found);
    must(files.remove(stored.content_hash));
  }

  SUBCASE("a hash that is none is not found, whatever path it spells") {
    for (const auto* hash : {"", "ab", "../../etc/passwd", "/etc/passwd"}) {
      const auto path = files.path_of(hash);
      REQUIRE_FALSE(path);
      CHECK(path.error().kind == ErrorKind::not_found);
      CHECK_FALSE(files.remove(hash));
    }
  }

  SUBCASE("a source that cannot be read is said to be so") {
    const auto missing = files.put(sources / "saknas.pdf");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == "file_unreadable");
    const auto directory = files.put(sources);
    REQUIRE_FALSE(directory);
    CHECK(directory.error().code == "file_unreadable");
  }
}

}  // namespace svea::store
