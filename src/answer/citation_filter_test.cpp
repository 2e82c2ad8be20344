#include "answer/citation_filter.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using svea::answer::CitationFilter;

namespace {

std::string filtered(std::string_view text, std::size_t passages = 2) {
  CitationFilter filter(passages);
  auto out = filter.take(text);
  return out + filter.finish();
}

}  // namespace

TEST_CASE("citations of passages that exist pass, one by one") {
  CHECK(filtered("Två år. [1]") == "Två år. [1]");
  CHECK(filtered("Två år [1, 2].") == "Två år [1][2].");
  CHECK(filtered("Två år [1][2]") == "Två år [1][2]");
}

TEST_CASE("the other ways in which models cite become the one") {
  CHECK(filtered("Två år 【1】.") == "Två år [1].");
  CHECK(filtered("Två år (källa 1).") == "Två år [1].");
  CHECK(filtered("Två år [Källa 2]") == "Två år [2]");
  CHECK(filtered("Two years (sources 1 and 2)") == "Two years [1][2]");
  CHECK(filtered("Två år [1–3]", 3) == "Två år [1][2][3]");
  CHECK(filtered("Två år [1-2]; [2;1]") == "Två år [1][2]; [2][1]");
  CHECK(filtered("Två år 【1†källa】") == "Två år [1]");
}

TEST_CASE("parentheses that cite nothing stay as they are") {
  for (const char* const text :
       {"(1) Ansök (källan är okänd) och vänta (2).", "Priset (kr)", "(se bilaga 2)", "(källa"})
    CHECK(filtered(text) == text);
}

TEST_CASE("a citation of no passage is dropped with its space, and that is noted") {
  CitationFilter filter(2);
  CHECK(filter.take("Två år [3]. Sant [0] [2, 9].") == "Två år. Sant [2].");
  CHECK(filter.dropped_any());
  CitationFilter other(2);
  (void)other.take("Två år [1].");
  CHECK_FALSE(other.dropped_any());
}

TEST_CASE("other brackets are escaped: no link or image of the model's making") {
  CHECK(filtered("![bild](http://x/?q=hemligt)") == "!\\[bild\\](http://x/?q=hemligt)");
  CHECK(filtered("[a] [ ] []") == "\\[a\\] \\[ \\] \\[\\]");
  CHECK(filtered("<img src=x>") == "\\<img src=x>");
  CHECK(filtered("slut [1") == "slut \\[1");
}

TEST_CASE("wherever the stream is cut, the same text comes out, and it cites only what exists") {
  CHECK(rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab [](),.1239")));
    CitationFilter filter(2);
    std::string pieces;
    for (const char c : text) pieces += filter.take({&c, 1});
    pieces += filter.finish();
    RC_ASSERT(pieces == filtered(text));
    for (const char* const unknown : {"[3]", "[9]", "[12]", "[0]"}) RC_ASSERT(!pieces.contains(unknown));
  }));
}
