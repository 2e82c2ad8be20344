#include "ingest/split.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "base/limits.h"
#include "ingest/assemble.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::ingest {
namespace {

using model::BlockKind;

model::DocumentText document(std::vector<extract::ExtractedBlock> blocks) {
  extract::ExtractedDocument extracted;
  extracted.blocks = std::move(blocks);
  return assemble(extracted).value();
}

std::string sentence_of(std::size_t words) {
  std::string text = "Ord";
  for (std::size_t i = 1; i < words; ++i) text += " ord";
  return text + ".";
}

std::string slice(const model::DocumentText& text, const model::Passage& passage) {
  const text::CodePointMap map(text.text);
  const auto start = map.byte_at(passage.start);
  return text.text.substr(start, map.byte_at(passage.end) - start);
}

TEST_CASE("a passage stays inside its section and carries the heading path without the title") {
  const auto text = document({{BlockKind::heading, 1, 1, "Semester"},
                              {BlockKind::paragraph, 0, 1, "Alla har semester."},
                              {BlockKind::heading, 2, 1, "Antal dagar"},
                              {BlockKind::heading, 3, 2, "Från 40 år"},
                              {BlockKind::paragraph, 0, 2, "Du har 31 dagar."},
                              {BlockKind::heading, 2, 3, "Ansökan"},
                              {BlockKind::paragraph, 0, 3, "Ansök före den 1 april."}});
  const auto passages = split(text, "Semester");
  REQUIRE(passages.size() == 3);
  CHECK(passages[0].heading_path.empty());
  CHECK(passages[1].heading_path == std::vector<std::string>{"Antal dagar", "Från 40 år"});
  CHECK(passages[1].page == 2);
  CHECK(passages[1].text == "Du har 31 dagar.");
  CHECK(passages[2].heading_path == std::vector<std::string>{"Ansökan"});
  CHECK(passages[2].ordinal == 2);
}

TEST_CASE("a long section is cut between blocks and a long block between sentences") {
  std::vector<extract::ExtractedBlock> blocks;
  for (int i = 0; i < 4; ++i) blocks.push_back({BlockKind::paragraph, 0, 0, sentence_of(100)});
  blocks.push_back({BlockKind::paragraph, 0, 0, sentence_of(120) + " " + sentence_of(120)});
  const auto passages = split(document(std::move(blocks)), "");
  REQUIRE(passages.size() == 6);
  for (const auto& passage : passages) CHECK(passage.text.ends_with("."));
}

TEST_CASE("a sentence without end is cut between words") {
  const auto text = document({{BlockKind::paragraph, 0, 0, sentence_of(1000)}});
  const auto passages = split(text, "");
  CHECK(passages.size() == 6);
  for (const auto& passage : passages) CHECK(text::words(passage.text).size() <= limits::k_passage_words_max);
}

TEST_CASE("rows far down a table carry the names of its columns, the first rows and other text do not") {
  std::vector<extract::ExtractedBlock> blocks{{BlockKind::heading, 1, 0, "Taxa"},
                                              {BlockKind::table_row, 0, 0, "Tjänst\tAvgift"}};
  for (int i = 0; i < 100; ++i)
    blocks.push_back({BlockKind::table_row, 0, 0, fmt::format("Bygglov för hus {}\t{} kr", i, 100 * i)});
  for (int i = 0; i < 4; ++i) blocks.push_back({BlockKind::paragraph, 0, 0, sentence_of(100)});
  blocks.push_back({BlockKind::table_row, 0, 0, "Rivning\t" + sentence_of(300)});
  const auto text = document(std::move(blocks));
  const auto passages = split(text, "");
  REQUIRE(passages.size() > 8);
  const std::vector<std::string> plain{"Taxa"};
  const std::vector<std::string> with_columns{"Taxa", "Tjänst | Avgift"};
  CHECK(passages.front().heading_path == plain);
  CHECK(passages.front().text.starts_with("Tjänst\tAvgift\nBygglov"));
  for (const auto& passage : passages) {
    CHECK(slice(text, passage) == passage.text);
    if (&passage == &passages.front()) continue;
    CHECK(passage.heading_path == (passage.text.starts_with("Bygglov") ? with_columns : plain));
  }
}

TEST_CASE("a document of headings alone becomes passages of them") {
  const auto passages = split(document({{BlockKind::heading, 1, 0, "Ansökan om bygglov"}}), "");
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].text == "Ansökan om bygglov");
}

TEST_CASE("a document without a word to read is refused in both languages") {
  extract::ExtractedDocument empty;
  empty.blocks.push_back({BlockKind::paragraph, 0, 1, " … "});
  const auto refused = assemble(empty);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "file_not_text");
  CHECK(refused.error().sentence.sv.contains("inskannad"));
  CHECK(refused.error().sentence.en.contains("scan"));
}

TEST_CASE(
    "whatever the blocks, passages are ordered spans of the text that don't overlap and lose no word outside "
    "headings") {
  const auto holds = rc::check([] {
    std::vector<extract::ExtractedBlock> blocks;
    std::size_t words_expected = 0;
    const auto count = *rc::gen::inRange(1, 12);
    for (int i = 0; i < count; ++i) {
      const auto kind = *rc::gen::element(BlockKind::heading, BlockKind::paragraph, BlockKind::list_item,
                                          BlockKind::table_row);
      const auto words = *rc::gen::inRange<std::size_t>(1, 400);
      blocks.push_back({kind, 1, 1, "Å" + sentence_of(words)});
      if (kind != BlockKind::heading) words_expected += words;
    }
    blocks.push_back({BlockKind::paragraph, 0, 1, "Slut."});
    ++words_expected;
    const auto text = document(std::move(blocks));
    const auto passages = split(text, "");
    std::int64_t position = 0;
    std::size_t words_found = 0;
    for (const auto& passage : passages) {
      RC_ASSERT(passage.start >= position);
      RC_ASSERT(slice(text, passage) == passage.text);
      RC_ASSERT(text::words(passage.text).size() <= limits::k_passage_words_max);
      words_found += text::words(passage.text).size();
      position = passage.end;
    }
    RC_ASSERT(words_found == words_expected);
  });
  CHECK(holds);
}

}  // namespace
}  // namespace svea::ingest
