// Templates and texts through the real svea-extract, and PDFs through LibreOffice where it is installed.
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "draft_office/sample_files.h"
#include "drafts/missing.h"
#include "extract/extractor_contract.h"
#include "extract_process/process_extractor.h"
#include "must.h"

using namespace svea;
using extract::write_file;
using extract_process::ProcessExtractor;

namespace {

std::filesystem::path program() {
  const char* const folder = std::getenv("SVEA_BIN_DIR");
  REQUIRE(folder != nullptr);
  return std::filesystem::path(folder) / "svea-extract";
}

bool has_office() {
  const std::string check = fmt::format("'{}' --check | grep -q 'LibreOffice: /'", program().string());
  return std::system(check.c_str()) == 0;
}

drafts::Origin origin() {
  return {"Grund", false, true, std::chrono::sys_days{std::chrono::year{2024} / 3 / 1}};
}

drafts::Manuscript manuscript() { return {"Rapport", "sv-SE", "Hej på dig[^1]\n\n[^1]: Ansökan"}; }

}  // namespace

TEST_CASE("behind the wall a template is read and filled in, and a text written") {
  const TemporaryDirectory folder;
  const auto file =
      write_file(folder, "mall", draft_office::docx(draft_office::paragraph("Hej {{namn: Vem}}")));
  ProcessExtractor processes(program());
  const drafts::Template read = must(processes.read_template(file, {}));
  REQUIRE(read.fields.size() == 1);
  CHECK(read.fields[0].guidance == "Vem");
  CHECK(drafts::missing(read, {}).size() == 1);
  drafts::Values values;
  values.set("namn", {std::string("Eva")});
  const std::string filled = must(processes.fill(file, values, origin(), false, {}));
  const auto written = write_file(folder, "ifylld.docx", filled);
  CHECK(must(processes.extract(written, "ifylld.docx", {})).blocks.at(0).text == "Hej Eva");
  const std::string odt = must(processes.write(manuscript(), origin(), drafts::FileType::odt, {}));
  const auto as_file = write_file(folder, "rapport.odt", odt);
  CHECK(must(processes.extract(as_file, "rapport.odt", {})).blocks.at(1).text.find("Hej på dig") == 0);
}

TEST_CASE("what is wrong with a template comes back through the wall in its own words") {
  const TemporaryDirectory folder;
  ProcessExtractor processes(program());
  CHECK(processes.read_template(write_file(folder, "a", "ingen mall"), {}).error().code == "template_type");
  const auto broken = write_file(folder, "b", draft_office::docx(draft_office::paragraph("Hej {{namn")));
  CHECK(must(processes.read_template(broken, {})).problems.at(0).where.excerpt == "Hej {{namn");
  CHECK(processes.fill(broken, {}, origin(), false, {}).error().code == "template_broken");
  CHECK(processes.read_template(folder.path() / "finns inte", {}).error().code == "file_unreadable");
}

TEST_CASE(
    "a PDF says in its properties that a machine has written it; without LibreOffice a sentence says why "
    "none") {
  ProcessExtractor processes(program());
  const auto pdf = processes.write(manuscript(), origin(), drafts::FileType::pdf, {});
  if (!has_office()) {
    CHECK(pdf.error().code == "pdf_unavailable");
    return;
  }
  REQUIRE(must(Result<std::string>(pdf)).starts_with("%PDF"));
  // XMP is written as it is, for whoever looks for it (ISO 16684-1).
  CHECK(pdf->find("<pdf:Keywords>framställd-med-Svea, Grund, algorithmicMedia, 2024-03-01") !=
        std::string::npos);
  CHECK(pdf->find("/StructTreeRoot") != std::string::npos);
}
