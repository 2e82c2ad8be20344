#include "connect_web/feed_connector.h"

#include <doctest/doctest.h>

#include "connect/test_listing.h"
#include "must.h"
#include "web/test_site.h"

using namespace svea;
using namespace svea::connect_web;

namespace {

constexpr const char* k_rss = R"(<rss version="2.0" xmlns:atom="a" xmlns:content="c"><channel>
<title>Nyheter</title><atom:link href="{site}/rss" rel="self"/>
<item><title>Nya avgifter</title><link>{site}/avgifter</link><guid>n1</guid><pubDate>Wed, 02 Oct 2024 13:00:00 +0200</pubDate></item>
<item><title>Annan &amp; egen</title><link>http://annan.example/x</link><guid>n2</guid><content:encoded><![CDATA[<p>Hela <b>texten</b></p>]]></content:encoded></item>
<item><title>Tom</title></item></channel></rss>)";

}  // namespace

TEST_CASE("entries are the pages that they lead to, or what the feed holds of them") {
  web::TestSite site;
  site.put("/rss", {.body = k_rss, .type = "application/rss+xml"});
  site.put("/avgifter", {.body = "<html>Avgiften är 100 kr</html>", .etag = "\"1\""});
  connect::TestListing listing;
  const ManualClock clock;
  const auto run = [&] {
    FeedConnector connector(site.access("/rss"), clock);
    return listing.run(connector);
  };
  CHECK(must(run()) == connect::Extent::recent);
  CHECK(listing.told == std::set<std::string>{"n1", "n2"});
  CHECK(listing.kept.at("n1").content.contains("100 kr"));
  CHECK(listing.kept.at("n1").item.origin.published == "2024-10-02");
  CHECK(listing.kept.at("n1").item.origin.url == site.url("/avgifter"));
  CHECK(listing.kept.at("n2").content.contains("<h1>Annan &amp; egen</h1><p>Hela <b>texten</b></p>"));

  site.asked();
  must(run());
  CHECK(site.asked() == std::vector<std::string>{"GET /rss"});
  CHECK(listing.fetched == std::set<std::string>{"n2"});
}

TEST_CASE("an entry that has left the feed is asked for once a day, and fails as gone when its page is") {
  web::TestSite site;
  site.put("/rss", {.body = k_rss, .type = "application/rss+xml"});
  site.put("/avgifter", {.body = "<html>Avgiften är 100 kr</html>", .etag = "\"1\""});
  connect::TestListing listing;
  ManualClock clock;
  const auto run = [&] {
    site.asked();
    FeedConnector connector(site.access("/rss"), clock);
    CHECK(must(listing.run(connector)) == connect::Extent::recent);
    return site.asked();
  };
  const std::vector<std::string> feed_alone{"GET /rss"};
  const std::vector<std::string> with_page{"GET /rss", "GET /avgifter"};
  CHECK(run() == with_page);
  site.put("/rss", {.body = "<rss version='2.0'><channel></channel></rss>", .type = "application/rss+xml"});
  CHECK(run() == feed_alone);
  clock.advance(std::chrono::days{1});
  CHECK(run() == with_page);
  CHECK(listing.told == std::set<std::string>{"n1"});
  CHECK(listing.fetched.empty());
  CHECK(run() == feed_alone);

  clock.advance(std::chrono::days{1});
  site.put("/avgifter", {.body = "<html>Avgiften är 200 kr</html>", .etag = "\"2\""});
  run();
  const auto& kept = listing.kept.at("n1");
  CHECK(kept.content.contains("200 kr"));
  CHECK(kept.item.origin.published == "2024-10-02");
  CHECK(kept.item.origin.url == site.url("/avgifter"));

  clock.advance(std::chrono::days{1});
  site.remove("/avgifter");
  run();
  CHECK(listing.failures == std::map<std::string, std::string>{{"n1", "web_gone"}});
}

TEST_CASE("Atom feeds are read, and what is no feed is an error") {
  web::TestSite site;
  site.put("/atom",
           {.body = R"(<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:1</id><title>Beslut</title>
<link rel="edit" href="/fel"/><link href="/beslut"/><updated>2024-05-06T07:08:09Z</updated><author><name>Nämnden</name></author></entry></feed>)"});
  site.put("/beslut", {.body = "<html>Beslutet</html>"});
  connect::TestListing listing;
  const ManualClock clock;
  FeedConnector connector(site.access("/atom"), clock);
  must(listing.run(connector));
  const auto& item = listing.kept.at("tag:1").item;
  CHECK(item.origin.published == "2024-05-06");
  CHECK(item.origin.publisher == "Nämnden");
  CHECK(item.fingerprint == "2024-05-06T07:08:09Z");
  site.put("/sida", {.body = "<html>Ingen feed</html>"});
  FeedConnector no_feed(site.access("/sida"), clock);
  CHECK(listing.run(no_feed).error().code == "source_not_understood");
}

TEST_CASE("days are read as feeds write them") {
  CHECK(feed_day("Wed, 02 Oct 2024 13:00:00 GMT") == "2024-10-02");
  CHECK(feed_day("2 Oct 2024 13:00") == "2024-10-02");
  CHECK(feed_day("2024-10-02T13:00:00Z") == "2024-10-02");
  for (const auto* wrong : {"", "igår", "Wed, 02", "02 Okt 2024 1", "02 Oct"}) CHECK(feed_day(wrong) == "");
}
