// Filled-in templates beside the same documents written by hand, as LibreOffice draws them. Minutes; says
// that it skips where LibreOffice or Poppler's pdftoppm are not installed.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "draft_office/sample_docx_templates.h"
#include "draft_office/sample_odt_templates.h"
#include "draft_office/template_file.h"
#include "must.h"
#include "temporary_directory.h"

using namespace svea;
using namespace svea::draft_office;
namespace fs = std::filesystem;

namespace {

std::vector<SampleTemplate> samples() {
  auto all = docx_templates();
  std::ranges::move(odt_templates(), std::back_inserter(all));
  return all;
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool can_render() { return fs::exists("/usr/bin/soffice") && fs::exists("/usr/bin/pdftoppm"); }

// Every page of every document of the folder as NAME-PAGE.png.
void render_all(const fs::path& folder) {
  const std::string command = fmt::format(
      "cd '{0}' && timeout 240 soffice --headless -env:UserInstallation=file://{0}/profile --convert-to pdf "
      "*.docx *.odt >/dev/null 2>&1 && for f in *.pdf; do pdftoppm -r 80 -png $f ${{f%.pdf}} || exit 1; done",
      folder.string());
  REQUIRE(std::system(command.c_str()) == 0);
}

std::vector<std::string> pages_of(const fs::path& folder, const std::string& document) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".png" && entry.path().filename().string().starts_with(document + "-"))
      files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<std::string> pages;
  for (const fs::path& file : files) pages.push_back(bytes_of(file));
  return pages;
}

}  // namespace

TEST_CASE("there are twenty kinds of templates, none has problems and none keeps a placeholder") {
  const auto all = samples();
  CHECK(all.size() == 20);
  for (const SampleTemplate& sample : all) {
    CAPTURE(sample.name);
    CHECK(must(read_template(sample.bytes)).problems.empty());
    const std::string result = must(fill_template(sample.bytes, sample_values(), {}));
    const auto read = must(read_template(result));
    CHECK(read.fields.empty());
    CHECK(read.problems.empty());
  }
}

TEST_CASE("a document without placeholders is filled in with nothing and stays as it is") {
  for (const SampleTemplate& sample : samples()) {
    CAPTURE(sample.name);
    const auto filled = must(fill_template(sample.expected, {}, {}));
    CHECK(must(read_template(filled)).fields.empty());
  }
}

TEST_SUITE("rendering" * doctest::skip()) {
  TEST_CASE("a filled-in template looks, dot for dot, like the document written by hand") {
    if (!can_render()) {
      MESSAGE("skipped: LibreOffice or pdftoppm is not installed");
      return;
    }
    const char* const kept = std::getenv("SVEA_RENDERING_FOLDER");  // for looking at the pages
    const TemporaryDirectory temporary;
    const fs::path folder = kept != nullptr ? fs::path(kept) : temporary.path();
    const auto all = samples();
    for (std::size_t i = 0; i < all.size(); ++i) {
      write(folder / fmt::format("a{:02}.{}", i, all[i].ending),
            must(fill_template(all[i].bytes, sample_values(), {})));
      write(folder / fmt::format("b{:02}.{}", i, all[i].ending), all[i].expected);
    }
    render_all(folder);
    for (std::size_t i = 0; i < all.size(); ++i) {
      CAPTURE(all[i].name);
      CAPTURE(i);
      const auto filled = pages_of(folder, fmt::format("a{:02}", i));
      CHECK(!filled.empty());
      CHECK((filled == pages_of(folder, fmt::format("b{:02}", i))));
    }
  }
}
