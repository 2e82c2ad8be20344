#include "connect_web/website_connector.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "connect/test_listing.h"
#include "must.h"
#include "web/test_site.h"

using namespace svea;
using namespace svea::connect_web;

namespace {

struct Crawl {
  std::set<std::string> run() {
    WebsiteConnector connector(site.access("/"));
    extent = listing.run(connector);
    std::set<std::string> paths;
    for (const auto& key : listing.told) paths.insert(key.substr(site.url("").size()));
    return paths;
  }
  bool asked_for(const std::string& target) {
    const auto asked = site.asked();
    return std::ranges::find(asked, "GET " + target) != asked.end();
  }

  web::TestSite site;
  connect::TestListing listing;
  Result<connect::Extent> extent;
};

using Paths = std::set<std::string>;

std::string page(const std::string& links, const std::string& head = "") {
  return "<!doctype html><html><head>" + head + "</head><body>Text " + links + "</body></html>";
}

}  // namespace

TEST_CASE("without a sitemap pages are found by their links, as far as told, and files with them") {
  Crawl crawl;
  crawl.site.put("/", {.body = page("<a href=/a>A</a> <a href=mailto:a@b.se>m</a> <a href=/bild.jpg>b</a> <a "
                                    "href='http://annan.example/'>x</a>")});
  crawl.site.put("/a", {.body = page("<a href=/b>B</a> <a href=/pris.pdf#s2>P</a>")});
  crawl.site.put("/b", {.body = page("<a href=/c>C</a><a href=/>hem</a><a rel=nofollow href=/d>D</a>")});
  crawl.site.put("/c", {.body = page("")});
  crawl.site.put("/d", {.body = page("")});
  crawl.site.put("/pris.pdf", {.body = "%PDF", .type = "application/pdf"});
  crawl.site.settings.depth = 2;
  CHECK(crawl.run() == Paths{"/", "/a", "/b", "/pris.pdf"});
  CHECK(crawl.extent == connect::Extent::all);
  CHECK(crawl.listing.kept.at(crawl.site.url("/pris.pdf")).content == "%PDF");
  CHECK(crawl.listing.kept.at(crawl.site.url("/a")).item.origin.url == crawl.site.url("/a"));
  crawl.site.settings.depth = 3;
  CHECK(crawl.run() == Paths{"/", "/a", "/b", "/c", "/pris.pdf"});
}

TEST_CASE("a sitemap says which pages there are, in parts too, and which have changed") {
  Crawl crawl;
  crawl.site.put("/robots.txt", {.body = "Sitemap: {site}/karta.xml\n", .type = "text/plain"});
  crawl.site.put("/karta.xml",
                 {.body = "<sitemapindex><sitemap><loc>{site}/k1.xml</loc></sitemap></sitemapindex>"});
  const auto map = [&](const std::string& day) {
    crawl.site.put("/k1.xml", {.body = "<urlset><url><loc>{site}/a</loc><lastmod>" + day +
                                       "</lastmod></url><url><loc>{site}/b</loc></url></urlset>"});
  };
  map("2024-01-01");
  crawl.site.put("/a", {.body = page("<a href=/c>C</a><a href=/fil.docx>F</a>")});
  crawl.site.put("/b", {.body = page("")});
  crawl.site.put("/c", {.body = page("")});
  crawl.site.put("/fil.docx", {.body = "PK", .type = "application/zip"});
  CHECK(crawl.run() == Paths{"/a", "/b", "/fil.docx"});
  crawl.site.asked();
  CHECK(crawl.run() == Paths{"/a", "/b", "/fil.docx"});
  CHECK_FALSE(crawl.asked_for("/a"));
  map("2024-02-01");
  crawl.run();
  CHECK(crawl.asked_for("/a"));
}

TEST_CASE("a page with the same ETag is not sent again, and its links are remembered") {
  Crawl crawl;
  crawl.site.put("/", {.body = page("<a href=/a>A</a>"), .etag = "\"1\""});
  crawl.site.put("/a", {.body = page("")});
  crawl.run();
  CHECK(crawl.run() == Paths{"/", "/a"});
  CHECK_FALSE(crawl.listing.fetched.contains(crawl.site.url("/")));
  crawl.site.put("/", {.body = page("<a href=/b>B</a>"), .etag = "\"2\""});
  crawl.site.put("/b", {.body = page("")});
  CHECK(crawl.run() == Paths{"/", "/b"});
}

TEST_CASE("robots.txt, patterns, noindex and canonical addresses are followed") {
  Crawl crawl;
  crawl.site.put("/robots.txt", {.body = "User-agent: *\nDisallow: /stängt\n", .type = "text/plain"});
  crawl.site.put(
      "/", {.body = page(
                "<a href=/st%C3%A4ngt>S</a><a href=/arkiv/1>A</a><a href=/tyst>T</a><a href=/kopia>K</a>")});
  crawl.site.put("/st%C3%A4ngt", {.body = page("")});
  crawl.site.put("/arkiv/1", {.body = page("")});
  crawl.site.put("/tyst", {.body = page("<a href=/bakom>B</a>", "<meta name=robots content=noindex>")});
  crawl.site.put("/bakom", {.body = page("")});
  crawl.site.put("/kopia", {.body = page("", "<link rel=canonical href=/original>")});
  crawl.site.put("/original", {.body = page("")});
  crawl.site.put("/robots.txt", {.body = "User-agent: *\nDisallow: /st%C3%A4ngt\n", .type = "text/plain"});
  crawl.site.settings.exclude = {"/arkiv/*"};
  CHECK(crawl.run() == Paths{"/", "/bakom", "/original"});
  crawl.site.settings.include = {"/bak*"};
  CHECK(crawl.run() == Paths{"/bakom"});
}

TEST_CASE("a redirected page goes by its new address, a missing one is gone, a failing one stays") {
  Crawl crawl;
  crawl.site.put("/", {.body = page("<a href=/gammal>G</a><a href=/borta>B</a><a href=/sjuk>S</a>")});
  crawl.site.put("/gammal", {.body = "", .status = 301, .location = "/ny"});
  crawl.site.put("/ny", {.body = page("")});
  crawl.site.put("/sjuk", {.body = page(""), .status = 200});
  CHECK(crawl.run() == Paths{"/", "/ny", "/sjuk"});
  crawl.site.put("/sjuk", {.body = "", .status = 500});
  CHECK(crawl.run() == Paths{"/", "/ny", "/sjuk"});
  CHECK(crawl.listing.failures.at(crawl.site.url("/sjuk")) == "web_failed");
}

TEST_CASE("a site that can't be read is an error, not an empty site") {
  Crawl crawl;
  crawl.run();
  CHECK(crawl.extent.error().code == "web_gone");
  crawl.site.put("/robots.txt", {.body = "", .status = 500});
  crawl.run();
  CHECK(crawl.extent.error().code == "web_failed");
  crawl.site.put("/robots.txt", {.body = "Sitemap: {site}/karta.xml\n"});
  crawl.site.put("/karta.xml", {.body = "<urlset><url>"});
  crawl.run();
  CHECK(crawl.extent.error().code == "file_damaged");
}
