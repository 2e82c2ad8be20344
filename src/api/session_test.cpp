#include <doctest/doctest.h>

#include "api/test_town.h"
#include "base/log.h"
#include "must.h"

using namespace svea;
using namespace svea::api;
using http::Method;

namespace {

json::Object object_in(const http::Response& response) {
  return must(json::parse_object(std::get<std::string>(response.body)));
}

std::string code_in(const http::Response& response) {
  return must(json::get<std::string>(object_in(response), "code"));
}

// A browser: it keeps the cookie and the CSRF value.
struct Browser {
  explicit Browser(TestTown& town_in) : town(town_in) {}

  http::Response call(Method method, const std::string& target, const std::string& body = "") {
    http::Request request;
    request.method = method;
    request.target = *http::parse_target(target);
    request.headers.set("Host", "localhost");
    request.address = address;
    request.over_tls = over_tls;
    if (!cookie.empty()) request.headers.set("Cookie", cookie);
    if (!csrf.empty()) request.headers.set("X-Svea-Csrf", csrf);
    return town.send(std::move(request), body);
  }

  http::Response sign_in(const std::string& body) {
    auto response = call(Method::post, "/api/v1/session", body);
    if (response.status != 200) return response;
    const std::string set(*response.headers.find("Set-Cookie"));
    cookie = set.substr(0, set.find(';'));
    csrf = must(json::get<std::string>(object_in(response), "csrf"));
    return response;
  }

  TestTown& town;
  std::string address = "192.0.2.1";
  bool over_tls = false;
  std::string cookie, csrf;
};

std::string link_for(TestTown& town, const std::string& who) {
  return R"({"link":")" + must(town.identity.links.issue(town.people.at(who))).secret + R"("})";
}

}  // namespace

TEST_CASE("a link signs in once, a chosen password from then on") {
  set_log_level(LogLevel::off);
  TestTown town;
  Browser browser(town);
  const auto link = link_for(town, "reader");
  const auto signed_in = browser.sign_in(link);
  CHECK(signed_in.status == 200);
  CHECK(signed_in.headers.find("Set-Cookie")->contains("HttpOnly; SameSite=Strict"));
  CHECK(Browser(town).sign_in(link).status == 401);

  CHECK(browser.call(Method::put, "/api/v1/session/password", R"({"password":"kort"})").status == 400);
  CHECK(browser.call(Method::put, "/api/v1/session/password", R"({"password":"tolv granar i en rad"})")
            .status == 204);
  CHECK(Browser(town).sign_in(R"({"email":"reader@example.se","password":"tolv granar i en rad"})").status ==
        200);
}

TEST_CASE("a new password ends the person's other sessions, and only hers") {
  TestTown town;
  Browser here(town);
  Browser lost(town);
  Browser colleague(town);
  here.sign_in(link_for(town, "reader"));
  lost.sign_in(link_for(town, "reader"));
  colleague.sign_in(link_for(town, "editor"));
  CHECK(here.call(Method::put, "/api/v1/session/password", R"({"password":"tolv granar i en rad"})").status ==
        204);
  CHECK(here.call(Method::get, "/api/v1/session").status == 200);
  CHECK(lost.call(Method::get, "/api/v1/session").status == 401);
  CHECK(colleague.call(Method::get, "/api/v1/session").status == 200);
}

TEST_CASE("behind TLS the cookie is for TLS only") {
  TestTown town;
  Browser browser(town);
  browser.over_tls = true;
  CHECK(browser.sign_in(link_for(town, "reader")).headers.find("Set-Cookie")->ends_with("; Secure"));
}

TEST_CASE("a session tells who is signed in, where, and as what") {
  TestTown town;
  Browser browser(town);
  browser.sign_in(link_for(town, "editor"));
  const auto session = object_in(browser.call(Method::get, "/api/v1/session"));
  const auto& organisations = *must(json::get<const json::Array*>(session, "organisations"));
  REQUIRE(organisations.size() == 2);
  const auto text = json::serialise(session);
  CHECK(text.contains(R"("slug":"lindhaga","name":"lindhaga","kind":"member","role":"editor")"));
  CHECK(text.contains(R"("slug":"nationell","name":"nationell","kind":"national","role":"reader")"));
  CHECK(text.contains(R"("model":"Egen modell")"));
}

TEST_CASE("a change that comes with the cookie alone is refused, a key needs nothing more") {
  TestTown town;
  Browser browser(town);
  browser.sign_in(link_for(town, "reader"));
  browser.csrf = "wrong";
  const std::string body = R"({"organisation":)" + std::to_string(town.lindhaga.value) + "}";
  const auto refused = browser.call(Method::post, "/api/v1/conversations", body);
  CHECK(refused.status == 403);
  CHECK(code_in(refused) == "csrf_missing");
  CHECK(browser.call(Method::get, "/api/v1/session").status == 200);
  CHECK(town.call("reader", Method::post, "/api/v1/conversations", body).status == 201);
}

TEST_CASE("who has signed out is a stranger, and the cookie is forgotten") {
  TestTown town;
  Browser browser(town);
  browser.sign_in(link_for(town, "reader"));
  const auto out = browser.call(Method::remove, "/api/v1/session");
  CHECK(out.status == 204);
  CHECK(out.headers.find("Set-Cookie")->contains("Max-Age=0"));
  CHECK(browser.call(Method::get, "/api/v1/session").status == 401);
}

TEST_CASE("a wrong key is not made up for by a cookie") {
  TestTown town;
  Browser browser(town);
  browser.sign_in(link_for(town, "reader"));
  auto request = town.request("", Method::get, "/api/v1/session");
  request.headers.set("Cookie", browser.cookie);
  request.headers.set("Authorization", "Bearer svea_wrong");
  CHECK(town.send(std::move(request)).status == 401);
}

TEST_CASE("guessing passwords is stopped with 429, and the log is not filled by it") {
  set_log_level(LogLevel::off);
  TestTown town;
  Browser browser(town);
  http::Response response;
  for (int i = 0; i <= limits::k_sign_in_attempts_max; ++i)
    response = browser.sign_in(R"({"email":"reader@example.se","password":"guess"})");
  CHECK(response.status == 429);
  CHECK(response.headers.find("Retry-After") == "900");
  const auto entries = must(town.record.audit_log().entries_after(0, 1000));
  for (int i = 0; i < 100; ++i) browser.sign_in(R"({"email":"reader@example.se","password":"guess"})");
  CHECK(must(town.record.audit_log().entries_after(0, 1000)).size() == entries.size());
}
