#include "search/query_text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace svea::search;
using Texts = std::vector<std::string>;

TEST_CASE("phrases and exclusions are told from words") {
  const QueryText text = read_query_text("avgift \"fast anslag\" -moms bygglov");
  CHECK(text.words == "avgift fast anslag bygglov");
  CHECK(text.phrases == Texts{"fast anslag"});
  CHECK(text.excluded == Texts{"moms"});
}

TEST_CASE("any quotation marks make a phrase, and a phrase may be excluded") {
  CHECK(read_query_text("”fast anslag”").phrases == Texts{"fast anslag"});
  CHECK(read_query_text("»fast anslag«").phrases == Texts{"fast anslag"});
  CHECK(read_query_text("avgift -\"fast anslag\"").excluded == Texts{"fast anslag"});
}

TEST_CASE("a hyphen inside, after or apart from a word excludes nothing") {
  for (const char* plain : {"e-tjänst", "plan- och bygglagen", "avgift - moms", "-", "--", "a -"}) {
    CHECK(read_query_text(plain).excluded.empty());
    CHECK(read_query_text(plain).words == plain);
  }
}

TEST_CASE("a quotation mark without another is part of the words") {
  CHECK(read_query_text("3\" rör").phrases.empty());
  CHECK(read_query_text("\"\"").phrases.empty());
}

TEST_CASE("any bytes are read to their end") {
  CHECK(rc::check("read", [](const std::string& bytes) {
    const QueryText text = read_query_text(bytes);
    RC_ASSERT(text.words.size() <= bytes.size());
  }));
}
