// What every Extractor must hold to; run against the fake and the real adapter.
#pragma once

#include <filesystem>
#include <fstream>
#include <stop_token>
#include <string>

#include <doctest/doctest.h>

#include "extract/extractor.h"

namespace svea::extract {

// A folder that is gone when the test is.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "svea-extract-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }

  std::filesystem::path write(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path file = path_ / name;
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string joined_text(const ExtractedDocument& document) {
  std::string text;
  for (const ExtractedBlock& block : document.blocks)
    text += (&block == document.blocks.data() ? "" : "\n") + block.text;
  return text;
}

inline void check_extractor_contract(Extractor& extractor) {
  const TemporaryFolder folder;

  SUBCASE("plain text comes back as it stands, blank lines and carriage returns included") {
    const std::string text = "\nFörsta stycket\r\ngår vidare.\n\n\nAndra  stycket.\n\n";
    const auto document = extractor.extract(folder.write("a.txt", text), "a.txt", {});
    REQUIRE(document);
    CHECK(joined_text(*document) == text);
    CHECK(document->media_type == "text/plain");
  }
  SUBCASE("an empty file is an error of its own") {
    const auto document = extractor.extract(folder.write("a.txt", ""), "a.txt", {});
    REQUIRE_FALSE(document);
    CHECK(document.error().code == "file_empty");
  }
  SUBCASE("a file that is not there, or is no file, can't be read") {
    CHECK(extractor.extract(folder.path() / "none.txt", "none.txt", {}).error().code == "file_unreadable");
    CHECK(extractor.extract(folder.path(), "folder.txt", {}).error().code == "file_unreadable");
  }
  SUBCASE("a stop that was requested before is kept") {
    std::stop_source stop;
    stop.request_stop();
    CHECK(extractor.extract(folder.write("a.txt", "a"), "a.txt", stop.get_token()).error().code ==
          "cancelled");
  }
}

}  // namespace svea::extract
