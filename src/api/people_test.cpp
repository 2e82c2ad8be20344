// What the table of rights does not tell: the rules between people.
#include <doctest/doctest.h>

#include "api/test_town.h"
#include "base/log.h"
#include "must.h"

using namespace svea;
using namespace svea::api;
using http::Method;

namespace {

struct People {
  People() { set_log_level(LogLevel::off); }
  [[nodiscard]] std::string all() const {
    return "/api/v1/organisations/" + std::to_string(town.lindhaga.value) + "/people";
  }
  [[nodiscard]] std::string one(const std::string& who) const {
    return all() + "/" + std::to_string(town.people.at(who).value);
  }
  // The link that an invitation gave, "null" when none.
  std::string invite(const std::string& caller, const std::string& email) {
    const auto response =
        town.call(caller, Method::post, all(), R"({"email":")" + email + R"(","name":"N","role":"reader"})");
    REQUIRE(response.status == 201);
    return json::serialise(must(json::parse_object(std::get<std::string>(response.body))).at("link"));
  }

  TestTown town;
};

}  // namespace

TEST_CASE("a new colleague's link leads to this installation") {
  People people;
  CHECK(people.invite("administrator", "Ny@Example.se ").starts_with("\"http://localhost/?link="));
  people.town.services.public_url = "https://svea.lindhaga.se";
  CHECK(people.invite("administrator", "ny2@example.se").starts_with("\"https://svea.lindhaga.se/?link="));
}

TEST_CASE("no administrator gets a link that signs in as somebody who belongs elsewhere too") {
  People people;
  CHECK(people.invite("administrator", "other_administrator@example.se") == "null");
  CHECK(people.invite("administrator", "operator@example.se") == "null");
  CHECK(people.invite("administrator", "reader@example.se") != "null");
}

TEST_CASE("an organisation keeps an administrator") {
  People people;
  auto& town = people.town;
  CHECK(town.call("administrator", Method::remove, people.one("administrator")).status == 409);
  CHECK(
      town.call("administrator", Method::patch, people.one("administrator"), R"({"role":"reader"})").status ==
      409);
  const auto invited = town.call("administrator", Method::post, people.all(),
                                 R"({"email":"administrator@example.se","name":"N","role":"reader"})");
  CHECK(invited.status == 409);
  CHECK(
      town.call("administrator", Method::patch, people.one("editor"), R"({"role":"administrator"})").status ==
      200);
  CHECK(town.call("editor", Method::remove, people.one("administrator")).status == 204);
}

TEST_CASE("a closed space is read by those who are named and by nobody else, its administrator included") {
  People people;
  auto& town = people.town;
  const std::string spaces = "/api/v1/organisations/" + std::to_string(town.lindhaga.value) + "/spaces";
  const auto made =
      town.call("administrator", Method::post, spaces, R"({"slug":"hr","name":"HR","access":"members"})");
  REQUIRE(made.status == 201);
  const auto id =
      must(json::get<std::int64_t>(must(json::parse_object(std::get<std::string>(made.body))), "id"));
  const std::string members = "/api/v1/spaces/" + std::to_string(id) + "/members";
  const auto reader = std::to_string(town.people.at("reader").value);
  const auto outsider = std::to_string(town.people.at("other_reader").value);

  CHECK(town.call("administrator", Method::put, members, R"({"people":[)" + outsider + "]}").status == 400);
  CHECK(town.call("administrator", Method::put, members, R"({"people":[)" + reader + "]}").status == 204);
  const auto sees = [&](const char* who) {
    return std::get<std::string>(town.call(who, Method::get, spaces).body).contains(R"("slug":"hr")");
  };
  CHECK(sees("reader"));
  CHECK_FALSE(sees("administrator"));
  CHECK_FALSE(sees("editor"));
}

TEST_CASE(
    "every change is in the audit log, refused ones too, with whom and what it was about but no names") {
  People people;
  auto& town = people.town;
  people.invite("administrator", "ny@example.se");
  (void)town.call("reader", Method::remove, people.one("editor"));
  (void)town.call("operator", Method::get, "/api/v1/audit");
  const auto entries = must(town.record.audit_log().entries_after(0, 10));
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].action == "person_invited");
  CHECK(entries[0].organisation == town.lindhaga);
  CHECK(entries[0].person == town.people.at("administrator"));
  CHECK(entries[0].subject.starts_with("person "));
  CHECK(entries[0].outcome == "done");
  CHECK(entries[1].action == "membership_ended");
  CHECK(entries[1].outcome == "forbidden");
  CHECK(entries[2].action == "audit_read");
}
