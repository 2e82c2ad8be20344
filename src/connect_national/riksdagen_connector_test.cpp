#include "connect_national/riksdagen_connector.h"

#include <doctest/doctest.h>

#include "connect/test_listing.h"
#include "must.h"
#include "web/test_site.h"

using namespace svea;
using namespace svea::connect_national;

namespace {

std::string list_of(const std::string& documents, const std::string& next) {
  return R"({"dokumentlista":{"@traffar":"2","@sida":"1","@sidor":"2",)" +
         (next.empty() ? "" : R"("@nasta_sida":")" + next + R"(",)") + R"("dokument":)" + documents + "}}";
}

std::string statute(const std::string& number, const std::string& changed) {
  return R"({"dok_id":"sfs-2031-)" + number + R"(","doktyp":"sfs","rm":"2031","beteckning":"2031:)" + number +
         R"(","titel":"Lag (2031:)" + number + R"() om båtar","datum":"2031-05-06","systemdatum":")" +
         changed +
         R"(","organ":"Justitiedepartementet","dokument_url_html":"//data.riksdagen.example/dokument/sfs-2031-)" +
         number + R"(.html","dokument_url_text":"{site}/dokument/sfs-2031-)" + number + R"(.text"})";
}

constexpr const char* k_first = "/dokumentlista/?doktyp=sfs&from=&sort=datum&sortorder=asc&utformat=json&p=1";
constexpr const char* k_second = "/dokumentlista/?doktyp=sfs&p=2";

}  // namespace

TEST_CASE("statutes come page by page, as HTML or as text, with title, licence and source") {
  web::TestSite site;
  auto access = site.access("/");
  const auto put_html = [&](const std::string& number) {
    auto document = statute(number, "2031-06-01 10:00:00");
    const std::string scheme = "//data.riksdagen.example";
    document.replace(document.find(scheme), scheme.size(), "{site}");
    return document;
  };
  site.put(k_first, {.body = list_of("[" + put_html("7") + "]",
                                     "http://data.riksdagen.example" + std::string(k_second))});
  site.put(k_second, {.body = list_of(put_html("8"), "")});
  site.put(
      "/dokument/sfs-2031-7.html",
      {.body =
           "<div class=\"sfstoc\"><ul><li>1 kap.</li></ul></div><h3>1 kap. Inledning</h3><p>1 § Lagen gäller "
           "båtar.</p>"});
  site.put("/dokument/sfs-2031-8.text",
           {.body = "Lag (2031:8) om <små> båtar\n\n1 §   Först\nhit.\n\n2 § Sedan.\n"});
  connect::TestListing listing;
  const auto run = [&](const std::string& since) {
    RiksdagenConnector connector(access, since);
    return listing.run(connector);
  };
  CHECK(must(run("")) == connect::Extent::all);
  CHECK(listing.expected == 2);
  CHECK(listing.told == std::set<std::string>{"sfs-2031-7", "sfs-2031-8"});
  const auto& first = listing.kept.at("sfs-2031-7");
  CHECK(first.item.name == "sfs/sfs-2031-7.html");
  CHECK(first.item.origin.url == site.url("/dokument/sfs-2031-7.html"));
  CHECK(first.item.origin.publisher == "Justitiedepartementet");
  CHECK(first.item.origin.published == "2031-05-06");
  CHECK(first.item.origin.licence.contains("9 §"));
  CHECK(first.content.contains("<title>Lag (2031:7) om båtar</title>"));
  CHECK(first.content.contains("<div class=\"sfstoc\" hidden>"));
  CHECK(listing.kept.at("sfs-2031-8").content.contains("<p>1 §   Först hit. </p>"));
  CHECK(listing.kept.at("sfs-2031-8").content.contains("&lt;små>"));

  must(run(""));
  CHECK(listing.fetched.empty());
  site.put("/dokumentlista/?doktyp=sfs&from=2031-06-01&sort=datum&sortorder=asc&utformat=json&p=1",
           {.body = list_of("null", "")});
  must(run("2031-06-01"));
  CHECK(listing.told.empty());
}

TEST_CASE("an answer in another shape, and one that is cut off, is an error") {
  web::TestSite site;
  auto access = site.access("/");
  connect::TestListing listing;
  for (const auto* answer : {"", "<html>", "[]", R"({"annat":1})", R"({"dokumentlista":{"dokument":[)"}) {
    site.put(k_first, {.body = answer});
    RiksdagenConnector connector(access, "");
    CHECK(listing.run(connector).error().code == "source_not_understood");
  }
}

TEST_CASE("a list that leads back to itself ends") {
  web::TestSite site;
  auto access = site.access("/");
  site.put(k_first, {.body = list_of("[]", k_first)});
  connect::TestListing listing;
  RiksdagenConnector connector(access, "");
  CHECK(listing.run(connector));
}
