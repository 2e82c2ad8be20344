#include "connect/patterns.h"

#include <doctest/doctest.h>

using namespace svea::connect;

TEST_CASE("a star stands for anything, and the whole name must fit") {
  CHECK(fits("bygga/lov.pdf", "*.pdf"));
  CHECK(fits("bygga/lov.PDF", "*.pdf"));
  CHECK(fits("bygga/lov.pdf", "bygga/*"));
  CHECK(fits("bygga/lov.pdf", "*"));
  CHECK(fits("bygga/lov.pdf", "b*/*.p*f"));
  CHECK(fits("", "*"));
  CHECK(fits("a", "a**"));
  CHECK_FALSE(fits("bygga/lov.pdf", "bygga"));
  CHECK_FALSE(fits("bygga/lov.pdf", "*.doc"));
  CHECK_FALSE(fits("lov", "lovet"));
  CHECK_FALSE(fits("a", ""));
}

TEST_CASE("a pattern made to be slow is not") {
  std::string pattern;
  for (int i = 0; i < 50; ++i) pattern += "a*";
  CHECK_FALSE(fits(std::string(10'000, 'a'), pattern + "b"));
}

TEST_CASE("what is excluded is not wanted, and where something is included nothing else is") {
  svea::model::SourceSettings settings;
  CHECK(is_wanted("a.pdf", settings));
  settings.exclude = {"*/arkiv/*", "*.zip"};
  CHECK(is_wanted("/nu/a.pdf", settings));
  CHECK_FALSE(is_wanted("/arkiv/a.pdf", settings));
  settings.include = {"*.pdf"};
  CHECK(is_wanted("/nu/a.pdf", settings));
  CHECK_FALSE(is_wanted("/arkiv/a.pdf", settings));
  CHECK_FALSE(is_wanted("/nu/a.html", settings));
}
