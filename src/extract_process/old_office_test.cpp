// Documents of Office 97–2003 through the real svea-extract and LibreOffice, which also makes them.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "extract/extractor_contract.h"
#include "extract_process/process_extractor.h"

using svea::TemporaryDirectory;
using svea::extract::write_file;
using svea::extract_process::ProcessExtractor;
using svea::model::BlockKind;

namespace {

namespace fs = std::filesystem;

std::string folder_of_programs() {
  const char* const folder = std::getenv("SVEA_BIN_DIR");
  REQUIRE(folder != nullptr);
  return folder;
}

// What is missing to convert; "" when nothing is.
std::string what_is_missing() {
  if (!fs::exists("/usr/bin/soffice")) return "LibreOffice is not installed";
  const std::string check =
      fmt::format("'{}/svea-extract' --check | grep -q 'LibreOffice: /'", folder_of_programs());
  return std::system(check.c_str()) == 0 ? "" : "this kernel has no Landlock";
}

// The file saved in an older format by LibreOffice, without any wall.
fs::path saved_as(const fs::path& file, const std::string& format) {
  const fs::path folder = file.parent_path();
  const std::string command = fmt::format(
      "timeout 120 soffice --headless -env:UserInstallation=file://{0}/profile --convert-to {1} --outdir {0} "
      "{2} "
      ">/dev/null 2>&1",
      folder.string(), format, file.string());
  REQUIRE(std::system(command.c_str()) == 0);
  return fs::path(file).replace_extension(format);
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A mail that carries the file as it is (RFC 2045, 6.2: "binary").
std::string mail_with(const std::string& name, const std::string& bytes) {
  return fmt::format(
      "From: asa@example.org\r\nTo: bo@example.org\r\nSubject: Hej\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/mixed; boundary=granslinje\r\n\r\n--granslinje\r\nContent-Type: "
      "text/plain\r\n\r\n"
      "Bifogat.\r\n--granslinje\r\nContent-Disposition: attachment; filename={}\r\n"
      "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: "
      "binary\r\n\r\n{}\r\n--granslinje--\r\n",
      name, bytes);
}

// OpenDocument as one file of XML, which LibreOffice opens too.
std::string flat(const std::string& kind, const std::string& body) {
  return fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.{0}"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
<office:body><office:{0}>{1}</office:{0}></office:body></office:document>)",
                     kind, body);
}

constexpr const char* k_text =
    R"(<text:h text:outline-level="1">Avgifter</text:h><text:p>Så tas de ut.</text:p><table:table>
<table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Bygglov</text:p></table:table-cell>
<table:table-cell><text:p>900</text:p></table:table-cell></table:table-row></table:table>)";
constexpr const char* k_slide =
    R"(<draw:page><draw:frame presentation:class="title" svg:width="20cm" svg:height="3cm" svg:x="2cm"
 svg:y="1cm"><draw:text-box><text:p>Mål</text:p></draw:text-box></draw:frame></draw:page>)";

}  // namespace

TEST_CASE("DOC, XLS and PPT are read through LibreOffice, also inside of a mail") {
  if (const std::string missing = what_is_missing(); !missing.empty()) {
    MESSAGE("SKIPPED: " << missing);
    return;
  }
  const TemporaryDirectory folder;
  ProcessExtractor extractor(folder_of_programs() + "/svea-extract");

  const fs::path doc = saved_as(write_file(folder, "avgifter.fodt", flat("text", k_text)), "doc");
  const auto document = extractor.extract(doc, "avgifter.doc", {});
  REQUIRE_MESSAGE(document.has_value(), document.error().detail);
  CHECK(document->media_type == "application/msword");
  REQUIRE(document->blocks.size() == 3);
  CHECK(document->blocks[0].kind == BlockKind::heading);
  CHECK(document->blocks[1].text == "Så tas de ut.");
  CHECK(document->blocks[2].text == "Bygglov\t900");

  const auto mail =
      extractor.extract(write_file(folder, "a.eml", mail_with("avgifter.doc", bytes_of(doc))), "a.eml", {});
  REQUIRE_MESSAGE(mail.has_value(), mail.error().detail);
  CHECK(mail->blocks.back().text == "Bygglov\t900");

  const fs::path xls = saved_as(write_file(folder, "taxa.csv", "Tjänst,Avgift\nBygglov,900\n"), "xls");
  const auto sheet = extractor.extract(xls, "taxa.xls", {});
  REQUIRE_MESSAGE(sheet.has_value(), sheet.error().detail);
  CHECK(sheet->media_type == "application/vnd.ms-excel");
  CHECK(sheet->blocks.back().text == "Bygglov\t900");

  const fs::path ppt = saved_as(write_file(folder, "plan.fodp", flat("presentation", k_slide)), "ppt");
  const auto slides = extractor.extract(ppt, "plan.ppt", {});
  REQUIRE_MESSAGE(slides.has_value(), slides.error().detail);
  CHECK(slides->media_type == "application/vnd.ms-powerpoint");
  CHECK(slides->pages == 1);
  CHECK(slides->blocks.back().text == "Mål");
}

TEST_CASE("an old document that holds nothing says so, and its copy is removed") {
  if (const std::string missing = what_is_missing(); !missing.empty()) {
    MESSAGE("SKIPPED: " << missing);
    return;
  }
  const TemporaryDirectory folder;
  ProcessExtractor extractor(folder_of_programs() + "/svea-extract");
  const auto copies = [] {
    const fs::directory_iterator all(fs::temp_directory_path());
    return std::ranges::count_if(all, [](const fs::directory_entry& entry) {
      return entry.path().filename().string().starts_with("svea-extract-");
    });
  };
  const auto before = copies();
  const auto nothing =
      extractor.extract(write_file(folder, "a.doc", "\xdb\xa5\x2d" + std::string(300, '\0')), "a.doc", {});
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().code == "file_not_text");
  // Whoever holds the copy removes it when the document's process ends: at once, but not before that.
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (copies() > before && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
  CHECK(copies() <= before);
}
