#include "web/web_client.h"

#include <doctest/doctest.h>

#include "base/limits.h"
#include "must.h"
#include "web/temporary_file.h"
#include "web/test_site.h"

using namespace svea;
using namespace svea::web;

namespace {

constexpr std::size_t k_bytes_max = 1000;

std::string content(const TemporaryFile& file) {
  std::ifstream in(file.path());
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Visit {
  explicit Visit(TestSite& site)
      : client(site.access("/"), [&site](const auto& url) { return url.text().starts_with(site.url("")); }) {}

  Result<Answer> get(const std::string& address, const Validators& known = {}) {
    return client.get(*http_client::parse_url(address), known, file.path(), k_bytes_max, {});
  }

  WebClient client;
  TemporaryFile file;
};

}  // namespace

TEST_CASE("a page is fetched once, and then only asked after") {
  TestSite site;
  site.put("/a", {.body = "Hej", .type = "Text/HTML; charset=utf-8", .etag = "\"1\""});
  Visit visit(site);
  const auto first = must(visit.get(site.url("/a")));
  CHECK(content(visit.file) == "Hej");
  CHECK(first.content_type == "text/html");
  CHECK(first.validators.etag == "\"1\"");
  const auto second = must(visit.get(site.url("/a"), first.validators));
  CHECK(second.is_unchanged);
  CHECK(second.validators.etag == "\"1\"");
}

TEST_CASE("redirects are followed within the source, not out of it and not in circles") {
  TestSite site;
  site.put("/gammal", {.body = "flyttad", .status = 301, .location = "/ny"});
  site.put("/ny", {.body = "här"});
  site.put("/ut", {.body = "", .status = 302, .location = "http://127.0.0.2/"});
  site.put("/runt", {.body = "", .status = 302, .location = "/runt"});
  Visit visit(site);
  CHECK(must(visit.get(site.url("/gammal"))).url.path == "/ny");
  CHECK(content(visit.file) == "här");
  CHECK(visit.get(site.url("/ut")).error().code == "web_redirect");
  CHECK(visit.get(site.url("/runt")).error().code == "web_redirect");
}

TEST_CASE("what is gone, closed, busy, broken or too large is told apart") {
  TestSite site;
  site.put("/stängd", {.body = "", .status = 403});
  for (const auto& [status, code] : {std::pair{404, "web_gone"},
                                     {410, "web_gone"},
                                     {401, "web_denied"},
                                     {503, "web_busy"},
                                     {500, "web_failed"}}) {
    site.put("/x", {.body = "", .status = status});
    CHECK(Visit(site).get(site.url("/x")).error().code == code);
  }
  site.put("/stor", {.body = std::string(k_bytes_max + 1, 'x')});
  CHECK(Visit(site).get(site.url("/stor")).error().code == "http_too_large");
}

TEST_CASE("a password goes to the source's own server only") {
  TestSite site, other;
  site.put("/hemlig", {.body = "", .status = 302, .location = other.url("/hit")});
  other.put("/hit", {.body = "läckt", .authorized = "Basic"});
  site.password = "hemligt";
  site.settings.user = "svea";
  WebClient client(site.access("/"), [](const auto&) { return true; });
  const TemporaryFile file;
  CHECK(client.get(*http_client::parse_url(site.url("/hemlig")), {}, file.path(), k_bytes_max, {})
            .error()
            .code == "web_denied");
}

TEST_CASE("inner addresses are refused unless the operator allows them, and a stop ends the waiting") {
  TestSite site;
  site.put("/", {.body = "inre"});
  auto access = site.access("/");
  site.settings.private_network = false;
  const TemporaryFile file;
  const auto url = *http_client::parse_url(site.url("/"));
  CHECK(WebClient(access, [](const auto&) { return true; })
            .get(url, {}, file.path(), k_bytes_max, {})
            .error()
            .code == "http_address_inner");
  site.settings.private_network = true;
  site.settings.requests_per_minute = 1;
  WebClient slow(access, [](const auto&) { return true; });
  CHECK(slow.get(url, {}, file.path(), k_bytes_max, {}));
  std::stop_source stop;
  stop.request_stop();
  CHECK(slow.get(url, {}, file.path(), k_bytes_max, stop.get_token()).error().code == "cancelled");
}
