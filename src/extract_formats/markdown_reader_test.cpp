#include "extract_formats/markdown_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/blocks_text.h"

using svea::extract_formats::blocks_text;
using svea::extract_formats::read_markdown;

TEST_CASE("headings, paragraphs, code and line breaks") {
  CHECK(blocks_text(
            read_markdown("# Ett *betonat* ord\n\nrad\nrad  \nny &aring; rad\n\n```sh\nls\n  -l\n```\n")) ==
        "h1 Ett betonat ord\np rad rad⏎ny å rad\ncode ls⏎  -l\n");
}

TEST_CASE("lists keep their nesting, their numbers and what is done") {
  CHECK(blocks_text(read_markdown("- a\n  - b\n\n3. c\n\n   mer\n4. d\n\n- [x] klar\n- [ ] kvar\n")) ==
        "li0 a\nli1 b\nli0 3. c\np mer\nli0 4. d\nli0 [x] klar\nli0 [ ] kvar\n");
}

TEST_CASE("a table is rows of cells") {
  CHECK(blocks_text(read_markdown("| År | Kronor |\n|---|---:|\n| 2024 | 5 |\n| | 6 |\n")) ==
        "tr År | Kronor\ntr 2024 | 5\ntr  | 6\n");
}

TEST_CASE("HTML in Markdown shows what a browser would show") {
  CHECK(blocks_text(read_markdown(
            "<div>Hej <b>du</b></div>\n\n<!-- dold -->\n\n<script>x()</script>\n\nEn <b>fet</b> rad")) ==
        "p Hej du\np En fet rad\n");
}

TEST_CASE("front matter gives title and language and is no text") {
  const auto yaml = read_markdown(
      "---\ntitle: \"Om bygglov\"\nauthor: Åsa\ndate: 2024-03-01\nlang: sv\ntags: [a]\n---\n# Rubrik\n");
  REQUIRE(yaml);
  CHECK(yaml->title == "Om bygglov");
  CHECK(yaml->author == "Åsa");
  CHECK(yaml->date == "2024-03-01");
  CHECK(yaml->language == "sv");
  CHECK(blocks_text(yaml) == "h1 Rubrik\n");
  CHECK(read_markdown("+++\ntitle = 'Toml'\n+++\ntext")->title == "Toml");
  CHECK(blocks_text(read_markdown("---\n\ntext\n")) == "p text\n");
}

TEST_CASE("without a title of its own the first heading is it") {
  CHECK(read_markdown("text\n\n## Rubrik\n")->title == "Rubrik");
}

TEST_CASE("nothing to read is an error") {
  CHECK(blocks_text(read_markdown("<!-- -->\n\n***\n")) == "file_not_text");
}
