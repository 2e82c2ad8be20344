// demo/checks/drafts, which `svea eval draft` measures, holds the sample templates of these tests.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "draft_office/sample_docx_templates.h"
#include "draft_office/sample_odt_templates.h"

using namespace svea::draft_office;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Writes the file where SVEA_WRITE_SAMPLES is set, for whoever has added or changed a sample.
void check_file(const fs::path& file, const std::string& bytes) {
  CAPTURE(file.filename().string());
  if (std::getenv("SVEA_WRITE_SAMPLES") != nullptr) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
  }
  CHECK((bytes_of(file) == bytes));
}

}  // namespace

TEST_CASE("the set that svea eval draft measures is the sample templates and what they are to become") {
  const char* const source = std::getenv("SVEA_SOURCE_DIR");
  REQUIRE(source != nullptr);
  const auto folder = fs::path(source) / "demo/checks/drafts";
  auto samples = docx_templates();
  std::ranges::move(odt_templates(), std::back_inserter(samples));
  int number = 0;
  for (const auto& sample : samples) {
    const auto name = fmt::format("{:02} {}.{}", ++number, sample.name, sample.ending);
    check_file(folder / "templates" / name, sample.bytes);
    check_file(folder / "expected" / name, sample.expected);
  }
}
