// What every Extractor must hold to; run against the fake and the real adapter.
#pragma once

#include <filesystem>
#include <fstream>
#include <stop_token>
#include <string>

#include <doctest/doctest.h>

#include "extract/extractor.h"
#include "temporary_directory.h"

namespace svea::extract {

// A file of a test's own.
inline std::filesystem::path write_file(const TemporaryDirectory& folder, const std::string& name,
                                        const std::string& bytes) {
  const std::filesystem::path file = folder.path() / name;
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

inline std::string joined_text(const ExtractedDocument& document) {
  std::string text;
  for (const ExtractedBlock& block : document.blocks)
    text += (&block == document.blocks.data() ? "" : "\n") + block.text;
  return text;
}

inline void check_extractor_contract(Extractor& extractor) {
  const TemporaryDirectory folder;

  SUBCASE("plain text comes back as it stands, blank lines and carriage returns included") {
    const std::string text = "\nFörsta stycket\r\ngår vidare.\n\n\nAndra  stycket.\n\n";
    const auto document = extractor.extract(write_file(folder, "a.txt", text), "a.txt", {});
    REQUIRE(document);
    CHECK(joined_text(*document) == text);
    CHECK(document->media_type == "text/plain");
  }
  SUBCASE("an empty file is an error of its own") {
    const auto document = extractor.extract(write_file(folder, "a.txt", ""), "a.txt", {});
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
    CHECK(extractor.extract(write_file(folder, "a.txt", "a"), "a.txt", stop.get_token()).error().code ==
          "cancelled");
    CHECK(extractor.read_page(write_file(folder, "a.txt", "a"), "a.txt", 1, stop.get_token()).error().code ==
          "cancelled");
  }
  SUBCASE("a text has no pages to read") {
    const auto file = write_file(folder, "a.txt", "Text.");
    CHECK(extractor.extract(file, "a.txt", {})->pages_to_read.empty());
    for (const int page : {-1, 0, 1})
      CHECK(extractor.read_page(file, "a.txt", page, {}).error().code == "page_not_found");
    CHECK(extractor.read_page(folder.path() / "none.txt", "none.txt", 1, {}).error().code ==
          "file_unreadable");
  }
}

}  // namespace svea::extract
