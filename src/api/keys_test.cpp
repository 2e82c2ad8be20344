// Keys of programs: what they open, how they are narrowed, and what is told of them.
#include <doctest/doctest.h>

#include <set>

#include "api/key_scopes.h"
#include "api/test_town.h"
#include "base/log.h"
#include "must.h"
#include "text/dates.h"

using namespace svea;
using namespace svea::api;
using http::Method;
using model::KeyScope;

namespace {

struct Keys {
  Keys() { set_log_level(LogLevel::off); }

  // What this key gets; it stands in for a person's in the town.
  http::Response call(const std::string& secret, Method method, const std::string& target,
                      const std::string& body = "") {
    town.keys["program"] = secret;
    return town.call("program", method, target, body);
  }
  json::Object post(const std::string& who, const std::string& target, const std::string& body) {
    const auto response = town.call(who, Method::post, target, body);
    REQUIRE(response.status == 201);
    return must(json::parse_object(std::get<std::string>(response.body)));
  }
  [[nodiscard]] std::string lindhaga() const {
    return "/api/v1/organisations/" + std::to_string(town.lindhaga.value);
  }

  TestTown town;
};

std::string text_of(const http::Response& response) { return std::get<std::string>(response.body); }

std::string day_in(const TestTown& town, int days) {
  return text::iso_text(std::chrono::floor<std::chrono::days>(town.clock.now()) + std::chrono::days{days});
}

std::string wish(const TestTown& town) {
  return R"({"name":"Diariet","scopes":["chat","documents"],"expires":")" + day_in(town, 100) + R"("})";
}

}  // namespace

TEST_CASE("every route that is open to keys exists") {
  const TestTown town;
  for (const auto& open : routes_open_to_keys()) {
    const auto& routes = town.dispatcher.router().routes();
    CHECK_MESSAGE(std::ranges::any_of(routes,
                                      [&](const auto& route) {
                                        return route.method == open.method && route.pattern == open.pattern;
                                      }),
                  open.pattern);
  }
}

TEST_CASE("a key opens what its scopes name and nothing else, whatever its owner may") {
  Keys keys;
  const auto chat = keys.town.add_key("administrator", {KeyScope::chat}).secret;
  const auto documents = keys.town.add_key("administrator", {KeyScope::documents}).secret;
  const auto search = "/api/v1/search?q=bygglov";
  CHECK(keys.call(documents, Method::get, search).status == 200);
  CHECK(text_of(keys.call(documents, Method::get, search)).contains(k_secret));
  const auto refused = keys.call(chat, Method::get, search);
  CHECK(refused.status == 403);
  CHECK(refused.problem == "key_scope_missing");
  CHECK(keys.call(chat, Method::get, "/api/v1/session").status == 200);
  const auto people = keys.lindhaga() + "/people";
  for (const auto& target : {people, std::string("/api/v1/keys"), keys.lindhaga() + "/keys"})
    CHECK(keys.call(documents, Method::get, target).status == 403);
  CHECK(keys.call(documents, Method::post, "/api/v1/keys", wish(keys.town)).status == 403);
}

TEST_CASE("a key for one organisation or one space reads no further") {
  Keys keys;
  auto& town = keys.town;
  const auto search = "/api/v1/search?q=bygglov";
  const auto elsewhere =
      town.add_key("reader", {KeyScope::documents}, {.organisation = town.sjovik, .spaces = {}});
  CHECK_FALSE(text_of(keys.call(elsewhere.secret, Method::get, search)).contains(k_secret));
  const auto here = town.add_key("reader", {KeyScope::documents}, {town.lindhaga, {town.space}});
  CHECK(text_of(keys.call(here.secret, Method::get, search)).contains(k_secret));
  const auto other = town.record.directory().add_space(
      {{}, town.lindhaga, "tomt", "Tomt", model::SpaceAccess::organisation});
  const auto empty = town.add_key("reader", {KeyScope::documents}, {town.lindhaga, {other->id}});
  CHECK_FALSE(text_of(keys.call(empty.secret, Method::get, search)).contains(k_secret));
}

TEST_CASE("a key is shown whole once, and its owner sees and removes it") {
  Keys keys;
  const auto made = keys.post("reader", "/api/v1/keys", wish(keys.town));
  const auto secret = must(json::get<std::string>(made, "secret"));
  const auto& key = *must(json::get<const json::Object*>(made, "key"));
  CHECK(secret.starts_with(must(json::get<std::string>(key, "prefix"))));
  CHECK(must(json::get<std::string>(key, "expires_at")) == day_in(keys.town, 101) + "T00:00:00Z");
  const auto list = text_of(keys.town.call("reader", Method::get, "/api/v1/keys"));
  CHECK(list.contains("Diariet"));
  CHECK_FALSE(list.contains(secret));
  CHECK_FALSE(text_of(keys.town.call("editor", Method::get, "/api/v1/keys")).contains("Diariet"));
  CHECK(keys.call(secret, Method::get, "/api/v1/session").status == 200);
  const auto target = "/api/v1/keys/" + std::to_string(must(json::get<std::int64_t>(key, "id")));
  CHECK(keys.town.call("administrator", Method::remove, target).status == 404);
  CHECK(keys.town.call("reader", Method::remove, target).status == 204);
  CHECK(keys.call(secret, Method::get, "/api/v1/session").status == 401);
}

TEST_CASE("a service is a member of the organisation until its key is removed") {
  Keys keys;
  const auto made = keys.post("administrator", keys.lindhaga() + "/keys", wish(keys.town));
  const auto secret = must(json::get<std::string>(made, "secret"));
  CHECK(text_of(keys.call(secret, Method::get, "/api/v1/search?q=bygglov")).contains(k_secret));
  const auto people = [&] {
    return text_of(keys.town.call("administrator", Method::get, keys.lindhaga() + "/people"));
  };
  CHECK(people().contains("Diariet"));
  const auto id = must(json::get<std::int64_t>(*must(json::get<const json::Object*>(made, "key")), "id"));
  const auto target = "/api/v1/keys/" + std::to_string(id);
  CHECK(keys.town.call("other_administrator", Method::remove, target).status == 404);
  CHECK(keys.town.call("administrator", Method::remove, target).status == 204);
  CHECK_FALSE(people().contains("Diariet"));
}

TEST_CASE("a wish for a key that cannot be is refused with its reason, and leaves nothing behind") {
  Keys keys;
  for (const auto& [body, code] : std::initializer_list<std::pair<const char*, const char*>>{
           {R"({"name":"A","scopes":["chatt"],"expires":"{day}"})", "key_scope_unknown"},
           {R"({"name":"A","scopes":[],"expires":"{day}"})", "key_scopes_missing"},
           {R"({"name":"A","scopes":["chat"],"expires":"2020-01-01"})", "key_expiry_invalid"},
           {R"({"name":"A","scopes":["chat"],"expires":"snart"})", "key_expiry_invalid"},
           {R"({"name":"A","scopes":["chat"],"expires":"{day}","monthly_tokens":0})", "key_budget_invalid"},
           {R"({"name":" ","scopes":["chat"],"expires":"{day}"})", "name_empty"}}) {
    std::string filled = body;
    if (const auto at = filled.find("{day}"); at != std::string::npos)
      filled.replace(at, 5, day_in(keys.town, 100));
    CHECK(keys.town.call("administrator", Method::post, "/api/v1/keys", filled).problem == code);
    CHECK(keys.town.call("administrator", Method::post, keys.lindhaga() + "/keys", filled).problem == code);
  }
  CHECK(keys.town.record.directory().people_of(keys.town.lindhaga)->size() == 3);
}

TEST_CASE("the audit log tells which key was used") {
  Keys keys;
  const auto made = keys.town.add_key("reader", {KeyScope::documents});
  CHECK(keys.call(made.secret, Method::post, "/api/v1/ask", R"({"question":"Vad?"})").status == 200);
  const auto entries = must(keys.town.record.audit_log().entries_after(0, 100));
  CHECK(entries.back().subject == "key " + std::to_string(made.key.id.value));
}
