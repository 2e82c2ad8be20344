#include "web/robots.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace svea::web;
using namespace std::chrono_literals;

TEST_CASE("the longest rule that fits counts, and of equal ones the one that allows") {
  const Robots robots(
      "User-agent: *\nDisallow: /privat/\nAllow: /privat/pris\nDisallow: /*.php$\nDisallow: /a\nAllow: /a\n",
      "Svea");
  CHECK(robots.allows("/"));
  CHECK_FALSE(robots.allows("/privat/"));
  CHECK_FALSE(robots.allows("/privat/x.html"));
  CHECK(robots.allows("/privat/pris.html"));
  CHECK_FALSE(robots.allows("/x/y.php"));
  CHECK(robots.allows("/x/y.php?z=1"));
  CHECK(robots.allows("/a"));
  CHECK(robots.allows("/robots.txt"));
}

TEST_CASE("rules for Svea by name replace those for everybody") {
  const Robots robots(
      "User-agent: *\nDisallow: /\n\nUser-agent: annan\nUser-agent: svea/1.0\nCrawl-delay: 2.5\nDisallow: "
      "/x\n",
      "Svea");
  CHECK(robots.allows("/"));
  CHECK_FALSE(robots.allows("/x/y"));
  CHECK(robots.crawl_delay() == 2500ms);
  CHECK_FALSE(Robots("User-agent: *\nDisallow: /\n", "Svea").allows("/"));
  CHECK(Robots("User-agent: annan\nDisallow: /\n", "Svea").allows("/"));
}

TEST_CASE("an empty rule forbids nothing, and sitemaps are told whoever they stand by") {
  const Robots robots("\xEF\xBB\xBFSitemap: https://a.example/s.xml # karta\nUser-agent: *\r\nDisallow:\r\n",
                      "Svea");
  CHECK(robots.allows("/x"));
  CHECK(robots.sitemaps() == std::vector<std::string>{"https://a.example/s.xml"});
  CHECK(Robots("<html>Sidan finns inte</html>", "Svea").allows("/"));
  CHECK(Robots().allows("/"));
}

TEST_CASE("whatever stands there is read, quickly") {
  rc::check([](const std::string& text, const std::string& path) {
    (void)Robots("User-agent: *\nDisallow: " + text, "Svea").allows("/" + path);
  });
  std::string stars;
  for (int i = 0; i < 200; ++i) stars += "*a";
  CHECK(Robots("User-agent: *\nDisallow: /" + stars + "b", "Svea").allows("/" + std::string(5000, 'a')));
}
