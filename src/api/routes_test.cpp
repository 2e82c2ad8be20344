#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "api/openapi_text.h"
#include "api/test_town.h"
#include "base/log.h"
#include "must.h"

using namespace svea;
using namespace svea::api;

TEST_CASE("the description describes every route, and nothing else") {
  const TestTown town;
  std::set<std::string> routes, described;
  for (const auto& route : town.dispatcher.router().routes()) {
    std::string method(http::name_of(route.method));
    std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    routes.insert(method + " " + route.pattern);
  }
  const auto description = must(json::parse_object(openapi_text()));
  for (const auto& [path, item] : *must(json::get<const json::Object*>(description, "paths")))
    for (const auto& [method, operation] : item.as_object())
      if (method != "parameters") described.insert(std::string(method) + " " + std::string(path));
  CHECK(routes == described);
}

TEST_CASE("the description says which routes answer strangers") {
  const TestTown town;
  const auto description = must(json::parse_object(openapi_text()));
  const auto& paths = *must(json::get<const json::Object*>(description, "paths"));
  for (const auto& route : town.dispatcher.router().routes()) {
    CAPTURE(route.pattern);
    std::string method(http::name_of(route.method));
    std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    const auto& operation = paths.at(route.pattern).as_object().at(method).as_object();
    CHECK(operation.contains("security") == (route.audience == http::Audience::anyone));
  }
}

// What programs ask of models is counted on their keys, not logged one by one.
static bool only_asks(const http::Route& route) { return route.pattern.starts_with("/v1/"); }

TEST_CASE("every route that changes something has a name in the audit log") {
  const TestTown town;
  for (const auto& route : town.dispatcher.router().routes())
    if (http::is_change(route.method) && !only_asks(route))
      CHECK_MESSAGE(!route.action.empty(), route.pattern);
}

TEST_CASE("the metrics count requests by route, for programs on this machine") {
  set_log_level(LogLevel::off);
  TestTown town;
  (void)town.call("reader", http::Method::get, "/api/v1/documents");
  auto request = town.request("", http::Method::get, "/metrics");
  request.from_this_machine = true;
  const auto text = std::get<std::string>(town.send(std::move(request)).body);
  CHECK(text.contains(
      "svea_http_requests_total{method=\"GET\",route=\"/api/v1/documents\",status=\"200\"} 1\n"));
  CHECK(text.contains("svea_http_request_seconds_count 1\n"));
  CHECK(text.contains("svea_documents 1\n"));
}

TEST_CASE("a part that is missing makes the server not ready") {
  set_log_level(LogLevel::off);
  TestTown town;
  town.services.readiness = [] {
    return Status(
        fail(ErrorKind::unavailable, "index_behind", {"Sökregistret byggs.", "The index is being built."}));
  };
  const auto response = town.call("", http::Method::get, "/health/ready");
  CHECK(response.status == 503);
  CHECK(response.problem == "index_behind");
}
