#include "extract_formats/text_reader.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "extract_formats/blocks_text.h"

using svea::extract_formats::blocks_text;
using svea::extract_formats::read_text;

namespace {

std::string joined(const svea::extract::ExtractedDocument& document) {
  std::string text;
  for (const auto& block : document.blocks)
    text += (&block == document.blocks.data() ? "" : "\n") + block.text;
  return text;
}

}  // namespace

TEST_CASE("paragraphs are parted by blank lines and keep them") {
  CHECK(blocks_text(read_text("Ett\ntvå\n\n\nTre.\n")) == "p Ett⏎två⏎⏎\np Tre.⏎\n");
}

TEST_CASE("numbered, underlined and capital lines are headings; others are not") {
  CHECK(blocks_text(read_text("1.2 Bakgrund\n\nText.")) == "h2 1.2 Bakgrund⏎\np Text.\n");
  CHECK(blocks_text(read_text("Bakgrund\n========\nText.")) == "h1 Bakgrund\np ========⏎Text.\n");
  CHECK(blocks_text(read_text("ÅRSREDOVISNING\n\nText.")) == "h1 ÅRSREDOVISNING⏎\np Text.\n");
  CHECK(blocks_text(read_text("\n1 Ett\n\n2 Tv\u00e5\n")) == "h1 ⏎1 Ett⏎\nh1 2 Tv\u00e5⏎\n");
  CHECK(blocks_text(read_text("1 700 timmar\n\nText.")) == "p 1 700 timmar⏎\np Text.\n");
  CHECK(blocks_text(read_text("1. Först ska du ringa.\n\nText.")) == "p 1. Först ska du ringa.⏎\np Text.\n");
}

TEST_CASE("the title is the first line when it reads like one") {
  CHECK(read_text("Information om villkor\n\nText.")->title == "Information om villkor");
  CHECK(read_text("Hej, det här är en text.\n\nText.")->title.empty());
}

TEST_CASE("white space only is an empty file") { CHECK(read_text(" \r\n\n\t").error().code == "file_empty"); }

TEST_CASE("any text is its blocks joined with line breaks") {
  CHECK(rc::check("joining gives the text back", [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "\n", "\n", "\r\n", " ", "1 Rubrik", "RUBRIK", "Rubrik", "===", "---", "text.", "å"));
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    const auto document = read_text(text);
    const bool same = document ? joined(*document) == text : document.error().code == "file_empty";
    RC_ASSERT(same);
  }));
}
