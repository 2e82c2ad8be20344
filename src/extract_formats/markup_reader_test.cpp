#include "extract_formats/markup_reader.h"

#include <doctest/doctest.h>

#include "gzip/test_gzip.h"

using namespace svea;
using namespace svea::extract_formats;

namespace {

Result<extract::Markup> read(std::string_view bytes) {
  static const Decoders decoders;
  return read_markup(bytes, decoders);
}

constexpr std::string_view k_sitemap =
    R"(<?xml version="1.0"?><s:urlset xmlns:s="x"><s:url a:id="7"><s:loc> https://a.example/?a=1&amp;b=2 </s:loc></s:url></s:urlset>)";

}  // namespace

TEST_CASE("XML is read as elements with their text, without prefixes") {
  const auto markup = read(k_sitemap);
  REQUIRE(markup);
  REQUIRE(markup->elements.size() == 3);
  CHECK(markup->elements[0].name == "urlset");
  CHECK(markup->elements[1].attribute("id") == "7");
  CHECK(markup->elements[2].depth == 2);
  CHECK(markup->elements[2].text == "https://a.example/?a=1&b=2");
}

TEST_CASE("packed files are read, and bombs and broken ones are not") {
  CHECK(read(gzip::packed(k_sitemap))->elements.size() == 3);
  CHECK(read(gzip::packed(std::string(60u << 20, ' '))).error().code == "file_too_large");
  CHECK(read("\x1f\x8bjunk").error().code == "file_damaged");
  const auto whole = gzip::packed(k_sitemap);
  CHECK(read(std::string_view(whole).substr(0, whole.size() / 2)).error().code == "file_damaged");
}

TEST_CASE("entities, outside files and depth are refused") {
  CHECK_FALSE(read(R"(<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>)"));
  CHECK_FALSE(read("<a><b></a>"));
  CHECK_FALSE(read("no markup"));
  std::string deep;
  for (int i = 0; i < 500; ++i) deep += "<a>";
  CHECK_FALSE(read(deep));
}

TEST_CASE("of an HTML page its links and what it says of itself are read") {
  const auto page = read(
      "<!doctype html><html lang=sv><head><title>Bygglov</title><base href='/x/'>"
      "<link rel=canonical href=/bygglov><meta name=robots content=noindex></head>"
      "<body><p>Text <a href='pris.pdf' rel=nofollow>Pris <b>2025</b></a></p></body></html>");
  REQUIRE(page);
  std::string names;
  for (const auto& element : page->elements) names += element.name + ' ';
  CHECK(names == "html title base link meta a ");
  CHECK(page->elements[0].attribute("lang") == "sv");
  CHECK(page->elements[1].text == "Bygglov");
  CHECK(page->elements[5].attribute("href") == "pris.pdf");
  CHECK(page->elements[5].text.starts_with("Pris"));
}
