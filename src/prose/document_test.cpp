#include "prose/document.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "text/unicode.h"

namespace svea::prose {
namespace {

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> all;
  for (const auto& sentence : read(text).sentences) all.push_back(written(text, sentence.span));
  return all;
}

constexpr std::string_view k_page =
    "1 Inledning\n"
    "Nämnden har granskat hur kommunens skolor arbetar med närvaro och hur \n"
    "rektorerna följer upp frånvaron. Granskningen gjordes under våren i fem av \n"
    "kommunens tolv grundskolor. Resultatet redovisas i tre kapitel och en bi-\n"
    "laga.\n"
    "\n"
    "•\n"
    "Skolorna registrerar frånvaro varje dag men följer sällan upp den efteråt \n"
    "med hemmen.\n"
    "2 Slutsatser\n"
    "Uppföljningen brister i fyra av fem skolor, och ingen av dem har en plan \n"
    "för elever med lång frånvaro.\n";

}  // namespace

TEST_CASE("lines of a page become paragraphs, items and headings") {
  const auto document = read(k_page);
  REQUIRE(document.sections.size() == 3);
  CHECK(written(k_page, document.sections[1].heading) == "1 Inledning");
  CHECK(document.sections[1].level == 1);
  REQUIRE(document.sentences.size() == 5);
  CHECK(written(k_page, document.sentences[0].span) ==
        "Nämnden har granskat hur kommunens skolor arbetar med närvaro och hur rektorerna följer upp "
        "frånvaron.");
  CHECK(written(k_page, document.sentences[2].span) == "Resultatet redovisas i tre kapitel och en bilaga.");
  CHECK(document.sentences[3].role == Role::list_item);
  CHECK(document.sentences[4].section == 2);
}

TEST_CASE("lines that return on every page are read once at most and counted") {
  std::string text;
  for (int page = 1; page <= 8; ++page)
    text += "Kommunens årsredovisning " + std::string(1, static_cast<char>('0' + page)) +
            "\n\nNämndens kostnader för året blev högre än vad som var budgeterat av fullmäktige\noch det "
            "beror på fler elever.\n\n";
  const auto document = read(text);
  CHECK(document.running_heads == 8);
  for (const auto& sentence : document.sentences)
    CHECK_FALSE(written(text, sentence.span).contains("årsredovisning"));
}

TEST_CASE("without a page's lines each line is a paragraph, and Markdown's marks are read") {
  CHECK(sentences_of("# Beslut\n\nNämnden avslår ansökan. Skälen följer.\n* en punkt\n") ==
        std::vector<std::string>{"Nämnden avslår ansökan.", "Skälen följer.", "en punkt"});
  CHECK(sentences_of("").empty());
  CHECK(sentences_of(" \n\n ").empty());
}

TEST_CASE("the blocks of an extracted document say what is a heading and what a row") {
  const std::string text = "Bygglov för ett hus\nÅr\t2024\nNämnden beviljar lov.";
  const std::vector<model::Block> blocks = {
      {.kind = model::BlockKind::heading, .level = 2, .page = 1, .start = 0, .end = 19},
      {.kind = model::BlockKind::table_row, .level = 0, .page = 1, .start = 20, .end = 27},
      {.kind = model::BlockKind::paragraph, .level = 0, .page = 1, .start = 28, .end = 49}};
  const auto document = read(text, blocks);
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[1].level == 2);
  REQUIRE(document.sentences.size() == 2);
  CHECK(document.sentences[0].role == Role::table_row);
  CHECK(written(text, document.sentences[1].span) == "Nämnden beviljar lov.");
}

TEST_CASE("what stands outside of the blocks is none of the text, such as the times of a transcript") {
  const std::string text = "[00:00:01] Vi börjar nu.\n[00:00:09] Vi beslutar om bidrag.\n";
  const std::vector<model::Block> blocks = {{.start = 11, .end = 24}, {.start = 36, .end = 58}};
  const auto document = read(text, blocks);
  REQUIRE(document.sentences.size() == 2);
  CHECK(written(text, document.sentences[0].span) == "Vi börjar nu.");
  CHECK(written(text, document.sentences[1].span) == "Vi beslutar om bidrag.");
}

TEST_CASE("chapters count up: a numbered list inside a chapter begins no chapter") {
  const std::string text =
      "1 Uppdrag\nText om uppdraget står här.\n2 Mål\nBolaget har mål.\n1. Tillväxt\nDen ska öka.\n2. "
      "Ordning\nDen ska råda.\n3 Resultat\nDet blev bra.\n";
  const auto document = read(text);
  std::vector<int> levels;
  for (const auto& section : document.sections) levels.push_back(section.level);
  CHECK(levels == std::vector{0, 1, 1, 2, 2, 1});
}

TEST_CASE("a divided word is whole again, but not before 'och'") {
  CHECK(written("granskning-\narna", {0, 16}) == "granskningarna");
  CHECK(written("för-\noch nackdelar", {0, 19}) == "för- och nackdelar");
  CHECK(written("a\u00ADb", {0, 4}) == "ab");
}

TEST_CASE("every sentence lies in the text, in order, whatever the text is") {
  CHECK(rc::check("spans are in order and on whole code points", [](const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += text::to_valid_utf8(part) + (part.size() % 3 == 0 ? "\n" : " ");
    std::size_t at = 0;
    for (const auto& sentence : read(text).sentences) {
      RC_ASSERT(sentence.span.start >= at);
      RC_ASSERT(sentence.span.end > sentence.span.start);
      RC_ASSERT(sentence.span.end <= text.size());
      RC_ASSERT(text::is_valid_utf8(written(text, sentence.span)));
      at = sentence.span.end;
    }
  }));
}

}  // namespace svea::prose
