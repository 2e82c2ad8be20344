#include "extract/fake_extractor.h"

#include <doctest/doctest.h>

#include "extract/extractor_contract.h"

TEST_CASE("the fake keeps the contract of an extractor") {
  svea::extract::FakeExtractor extractor;
  svea::extract::check_extractor_contract(extractor);
}

TEST_CASE("the fake gives the pages of what begins as scanned, and reads each") {
  svea::extract::FakeExtractor extractor;
  const svea::TemporaryDirectory folder;
  const auto file = svea::extract::write_file(folder, "a.pdf", "SCANNED\nFörsta sidan.\n\nTredje sidan.\n");
  const auto document = extractor.extract(file, "a.pdf", {});
  REQUIRE(document);
  CHECK(document->blocks.empty());
  CHECK(document->pages_to_read == std::vector{1, 2, 3});
  const auto third = extractor.read_page(file, "a.pdf", 3, {});
  REQUIRE(third);
  REQUIRE(third->blocks.size() == 1);
  CHECK(third->blocks[0].text == "Tredje sidan.");
  CHECK(third->blocks[0].page == 3);
  CHECK(third->confidence == svea::extract::k_fake_confidence);
  CHECK(extractor.read_page(file, "a.pdf", 2, {})->blocks.empty());
  CHECK(extractor.read_page(file, "a.pdf", 4, {}).error().code == "page_not_found");
}
