#include "extract/wire.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "extract/failures.h"

using svea::Result;
using namespace svea::extract;
using svea::model::BlockKind;

namespace {

ExtractedDocument sample() {
  ExtractedDocument document{
      "application/pdf", "Årsredovisning", "Åsa Öberg", "2024-03-01", "sv", 2, {}, {2}};
  document.blocks.push_back({BlockKind::heading, 1, 1, "Årsredovisning"});
  document.blocks.push_back({BlockKind::table_row, 0, 1, "År\tKronor"});
  document.blocks.push_back({BlockKind::list_item, 2, 2, "1. Först"});
  return document;
}

bool is_refused(const ExtractedDocument& document) { return !decode(encode(document)).has_value(); }

}  // namespace

TEST_CASE("a document comes out of the wire as it went in") {
  const auto result = decode(encode(sample()));
  REQUIRE((result && *result));
  const ExtractedDocument& document = **result;
  CHECK(document.media_type == "application/pdf");
  CHECK(document.title == "Årsredovisning");
  CHECK(document.author == "Åsa Öberg");
  CHECK(document.date == "2024-03-01");
  CHECK(document.language == "sv");
  CHECK(document.pages == 2);
  CHECK(document.pages_to_read == std::vector{2});
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[2].kind == BlockKind::list_item);
  CHECK(document.blocks[2].level == 2);
  CHECK(document.blocks[2].page == 2);
  CHECK(document.blocks[1].text == "År\tKronor");
}

TEST_CASE("a read page comes out of the wire as it went in, and is no document") {
  const std::string bytes = encode_page(ReadPage{{{BlockKind::paragraph, 0, 7, "Inläst."}}, 0.9312});
  const auto page = decode_page(bytes);
  REQUIRE((page && *page));
  CHECK((*page)->confidence == doctest::Approx(0.9312));
  REQUIRE((*page)->blocks.size() == 1);
  CHECK((*page)->blocks[0].page == 7);
  CHECK((*page)->blocks[0].text == "Inläst.");
  CHECK_FALSE(decode(bytes));
  CHECK_FALSE(decode_page(encode(sample())));
  CHECK_FALSE(decode_page(encode_page(ReadPage{{}, 1.5})));
  const auto failure = decode_page(encode_page(std::unexpected(error_of(Failure::no_such_page))));
  REQUIRE((failure && !*failure));
  CHECK((*failure).error().code == "page_not_found");
}

TEST_CASE("of a failure its number and detail cross the wire, never its sentence") {
  auto failure = error_of(Failure::encrypted, "RC4");
  failure.sentence.sv = "Ring det här numret";
  const auto result = decode(encode(std::unexpected(failure)));
  REQUIRE((result && !*result));
  CHECK(result->error().code == "file_encrypted");
  CHECK(result->error().detail == "RC4");
  CHECK(result->error().sentence.sv == error_of(Failure::encrypted).sentence.sv);
}

TEST_CASE("every failure has a sentence in both languages and is found by code and number") {
  for (std::uint8_t number = 0; failure_of_number(number); ++number) {
    const svea::Error error = error_of(*failure_of_number(number));
    CHECK(error.sentence.sv.ends_with('.'));
    CHECK(error.sentence.en.ends_with('.'));
    CHECK(failure_of_code(error.code) == failure_of_number(number));
  }
  CHECK(failure_of_number(static_cast<std::uint8_t>(Failure::convert_timeout)));
  CHECK_FALSE(failure_of_code("internal"));
}

TEST_CASE("what breaks a rule of the document is refused") {
  CHECK_FALSE(is_refused(sample()));
  ExtractedDocument document = sample();
  SUBCASE("a heading without a level") { document.blocks[0].level = 0; }
  SUBCASE("a page to read after the last") { document.pages_to_read = {3}; }
  SUBCASE("a page to read twice") { document.pages_to_read = {1, 1}; }
  SUBCASE("a page after the last") { document.blocks[2].page = 3; }
  SUBCASE("text that is not UTF-8") { document.blocks[0].text = "\xff"; }
  SUBCASE("a control character") { document.blocks[0].text = "a\rb"; }
  SUBCASE("an empty block") { document.blocks[0].text.clear(); }
  SUBCASE("a title of several lines") { document.title = "a\nb"; }
  SUBCASE("an author of several lines") { document.author = "a\nb"; }
  SUBCASE("a date in words") { document.date = "1 mars"; }
  SUBCASE("a language that is none") { document.language = "<sv>"; }
  CHECK(is_refused(document));
}

TEST_CASE("plain text may hold carriage returns") {
  ExtractedDocument document{"text/plain", "", "", "", "", 0, {{BlockKind::paragraph, 0, 0, "a\r"}}};
  CHECK_FALSE(is_refused(document));
  document.blocks[0].text += '\0';
  CHECK(is_refused(document));
}

TEST_CASE("a cut, lengthened or changed message never does harm") {
  const std::string whole = encode(sample());
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(decode(whole.substr(0, size)));
  CHECK_FALSE(decode(whole + '\0'));
  CHECK(rc::check("any byte changed gives a refusal or a document within the rules", [&whole] {
    std::string changed = whole;
    changed[*rc::gen::inRange<std::size_t>(0, whole.size())] = *rc::gen::arbitrary<char>();
    const auto result = decode(changed);
    const bool is_safe = !result || !*result || decode(encode(**result)).has_value();
    RC_ASSERT(is_safe);
  }));
}
