#include "answer/link_filter.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "answer/test_library.h"

using namespace svea;
using namespace svea::answer;

namespace {

const std::vector<search::Hit> k_hits = {hit_of(
    1, "Kontakt", "", "Läs mer på https://www.lindhaga.example/bygga?sida=2. Mejla bygg@lindhaga.example.")};

std::string filtered(std::string_view text) {
  LinkFilter filter(k_hits);
  auto out = filter.take(text);
  return out + filter.finish();
}

}  // namespace

TEST_CASE("an address of a passage passes, and another page of its host that asks nothing") {
  for (const char* const text :
       {"Se https://www.lindhaga.example/bygga?sida=2.", "Se (http://lindhaga.example/trafik), där.",
        "Mejla bygg@lindhaga.example!", "Klockan 8:00 kostar det 5 kr/st. A//B, data: 3."})
    CHECK(filtered(text) == text);
}

TEST_CASE("every other address is taken out, in whatever form a page would make a link of it") {
  CHECK(filtered("![x](https://ond.example/?d=hemligt) bra") == "![x]([…]) bra");
  CHECK(filtered("Se HTTPS://ond.example/a, eller www.ond.example.") == "Se […], eller […].");
  CHECK(filtered("//ond.example/a <img src=\"http://ond.example\"> javascript:x") ==
        "[…] <img src=\"[…]\"> […]");
  CHECK(filtered("https://lindhaga.example/sok?q=hemligt") == "[…]");
  CHECK(filtered("https://lindhaga.example@ond.example/") == "[…]");
  CHECK(filtered("Mejla hemligt@ond.example nu") == "Mejla […] nu");
}

TEST_CASE("what was dropped is noted") {
  LinkFilter filter(k_hits);
  (void)filter.take("Se lindhaga.example. ");
  CHECK_FALSE(filter.dropped_any());
  (void)filter.take("http://ond.example ");
  CHECK(filter.dropped_any());
}

TEST_CASE("wherever the stream is cut, the same text comes out, and no strange address") {
  CHECK(rc::check([] {
    std::string text;
    for (const auto& piece :
         *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
             "http", "://", "/", "ond.example", " ", "?q=", "www.", "@", "å", "(", ")", "\n"})))
      text += piece;
    LinkFilter filter(k_hits);
    std::string pieces;
    for (const char c : text) pieces += filter.take({&c, 1});
    pieces += filter.finish();
    RC_ASSERT(pieces == filtered(text));
    RC_ASSERT(!pieces.contains("://ond.example"));
    RC_ASSERT(!pieces.contains("www.ond.example"));
  }));
}
