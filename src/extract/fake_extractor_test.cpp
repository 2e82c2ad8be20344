#include "extract/fake_extractor.h"

#include <doctest/doctest.h>

#include "extract/extractor_contract.h"

TEST_CASE("the fake keeps the contract of an extractor") {
  svea::extract::FakeExtractor extractor;
  svea::extract::check_extractor_contract(extractor);
}
