#include "http_client/url.h"

#include <doctest/doctest.h>

using namespace svea::http_client;

namespace {

std::string led_to(std::string_view base, std::string_view link) {
  const auto url = resolve_url(*parse_url(base), link);
  return url ? url->text() : "";
}

}  // namespace

TEST_CASE("a link leads where a browser would go") {
  const auto base = "https://www.lindhaga.example/bygga/lov/index.html?sida=2#topp";
  CHECK(led_to(base, "pris.html") == "https://www.lindhaga.example/bygga/lov/pris.html");
  CHECK(led_to(base, "../miljo/") == "https://www.lindhaga.example/bygga/miljo/");
  CHECK(led_to(base, "/kontakt#karta") == "https://www.lindhaga.example/kontakt");
  CHECK(led_to(base, "?sida=3") == "https://www.lindhaga.example/bygga/lov/index.html?sida=3");
  CHECK(led_to(base, "//filer.lindhaga.example/a b.pdf") == "https://filer.lindhaga.example/a%20b.pdf");
  CHECK(led_to(base, "#mitten") == "https://www.lindhaga.example/bygga/lov/index.html?sida=2");
  CHECK(led_to(base, "http://annan.example:8080/x") == "http://annan.example:8080/x");
  CHECK(led_to(base, " https://WWW.Lindhaga.example:443/ ") == "https://www.lindhaga.example/");
}

TEST_CASE("what is no web page, or names a user, is no address") {
  const auto base = "https://www.lindhaga.example/";
  for (const auto* link : {"mailto:a@b.se", "javascript:alert(1)", "tel:0701234567", "ftp://x.example/",
                           "file:///etc/passwd", "https://eva:hemligt@x.example/", "data:text/html,x"})
    CHECK(led_to(base, link) == "");
  CHECK_FALSE(parse_url("lindhaga.example"));
  CHECK_FALSE(parse_url(""));
}

TEST_CASE("an encoded path is read as it was meant") {
  CHECK(percent_decoded("/avgifter%20f%C3%B6r%20vatten.pdf") == "/avgifter för vatten.pdf");
  CHECK(percent_decoded("100%") == "100%");
}
