#include "connect_web/webdav_connector.h"

#include <doctest/doctest.h>

#include "connect/test_listing.h"
#include "must.h"
#include "web/test_site.h"

using namespace svea;
using namespace svea::connect_web;

namespace {

std::string entry(const std::string& href, const std::string& etag) {
  const bool is_folder = etag.empty();
  return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" +
         (is_folder ? "<d:resourcetype><d:collection/></d:resourcetype>"
                    : "<d:resourcetype/><d:getetag>" + etag + "</d:getetag>") +
         "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
}

web::TestSite::Page folder(const std::string& entries) {
  return {.body = "<?xml version=\"1.0\"?><d:multistatus xmlns:d=\"DAV:\">" + entries + "</d:multistatus>",
          .type = "application/xml",
          .status = 207,
          .authorized = "Basic c3ZlYTpoZW1saWd0"};
}

}  // namespace

TEST_CASE("a WebDAV folder is walked with its folders, signed in, and only what changed is fetched") {
  web::TestSite site;
  site.password = "hemligt";
  site.settings.user = "svea";
  site.put("PROPFIND /dav/",
           folder(entry("/dav/", "") + entry("/dav/a%20b.txt", "\"1\"") + entry("/dav/under", "") +
                  entry("/dav/.dold", "\"1\"") + entry("/annat/x.txt", "\"1\"")));
  site.put("PROPFIND /dav/under/",
           folder(entry("/dav/under/", "") + entry("{site}/dav/under/%C3%A5.pdf", "\"2\"")));
  site.put("/dav/a%20b.txt", {.body = "A", .authorized = "Basic"});
  site.put("/dav/under/%C3%A5.pdf", {.body = "Å", .authorized = "Basic"});
  connect::TestListing listing;
  const auto run = [&] {
    WebdavConnector connector(site.access("/dav"));
    return listing.run(connector);
  };
  CHECK(must(run()) == connect::Extent::all);
  CHECK(listing.told == std::set<std::string>{"/dav/a%20b.txt", "/dav/under/%C3%A5.pdf"});
  CHECK(listing.kept.at("/dav/a%20b.txt").item.name == "a b.txt");
  CHECK(listing.kept.at("/dav/under/%C3%A5.pdf").item.name == "under/å.pdf");
  CHECK(listing.kept.at("/dav/under/%C3%A5.pdf").content == "Å");
  must(run());
  CHECK(listing.fetched.empty());

  site.remove("PROPFIND /dav/under/");
  CHECK(run().error().code == "web_gone");
  site.password = "fel";
  CHECK(run().error().code == "web_denied");
  site.put("PROPFIND /dav/", {.body = "<html>Logga in</html>"});
  CHECK(run().error().code == "source_not_understood");
}
