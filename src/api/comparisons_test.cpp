// Comparing models: blind until the vote, and counted only when all have answered.
#include <doctest/doctest.h>

#include "api/test_town.h"
#include "base/log.h"
#include "identity/fixed_random.h"
#include "must.h"

using namespace svea;
using namespace svea::api;
using http::Method;

namespace {

std::string drained(const http::Response& response) {
  std::string text;
  const auto source = std::get<std::shared_ptr<http::EventSource>>(response.body);
  for (bool ended = false; !ended;) {
    const auto batch = source->take(1000);
    text += batch.text;
    ended = batch.ended;
  }
  return text;
}

struct Comparing {
  Comparing() { set_log_level(LogLevel::off); }

  std::string start(const std::string& body) {
    const auto response = town.call("reader", Method::post, all(), body);
    REQUIRE(response.status == 201);
    const auto made = must(json::parse_object(std::get<std::string>(response.body)));
    return "/api/v1/comparisons/" + std::to_string(must(json::get<std::int64_t>(made, "id")));
  }
  std::string follow(const std::string& one, int place) {
    const auto response =
        town.call("reader", Method::get, one + "/answers/" + std::to_string(place) + "/events");
    REQUIRE(response.status == 200);
    return drained(response);
  }
  http::Response vote(const std::string& one, const std::string& body) {
    return town.call("reader", Method::post, one + "/vote", body);
  }
  [[nodiscard]] std::string all() const {
    return "/api/v1/organisations/" + std::to_string(town.lindhaga.value) + "/comparisons";
  }

  TestTown town;
};

constexpr auto k_question = R"({"question":"Vad?","models":["Egen modell","grund"]})";

}  // namespace

TEST_CASE("answers come without their models' names, which the vote tells") {
  Comparing comparing;
  const auto one = comparing.start(k_question);
  for (const int place : {0, 1}) {
    const auto events = comparing.follow(one, place);
    CHECK(events.contains("event: done"));
    CHECK(events.contains(k_secret));
    CHECK_FALSE(events.contains("Egen modell"));
    CHECK_FALSE(events.contains("grund"));
    CHECK_FALSE(events.contains("writer"));
  }
  const auto voted = comparing.vote(one, R"({"verdict":"one_best","best":1,"why":"Tydligare."})");
  REQUIRE(voted.status == 200);
  const auto names = must(json::parse_object(std::get<std::string>(voted.body)));
  const auto& models = *must(json::get<const json::Array*>(names, "models"));
  const auto votes = must(comparing.town.record.votes().list(comparing.town.lindhaga));
  REQUIRE(votes.size() == 1);
  CHECK(votes[0].models.at(1) == models.at(1).as_string());
  CHECK(votes[0].why == "Tydligare.");
  CHECK(comparing.vote(one, R"({"verdict":"equal"})").problem == "comparison_voted");
}

TEST_CASE("nobody votes before all have answered, or for an answer that is not there") {
  Comparing comparing;
  const auto one = comparing.start(k_question);
  (void)comparing.follow(one, 0);
  CHECK(comparing.vote(one, R"({"verdict":"equal"})").problem == "comparison_not_ready");
  (void)comparing.follow(one, 1);
  CHECK(comparing.vote(one, R"({"verdict":"one_best","best":2})").problem == "verdict_invalid");
  CHECK(comparing.vote(one, R"({"verdict":"one_best"})").problem == "verdict_invalid");
  CHECK(comparing.vote(one, R"({"verdict":"all_bad"})").status == 200);
}

TEST_CASE("only models that there are are compared, two to four different ones") {
  Comparing comparing;
  for (const auto* body : {R"({"question":"Vad?","models":["Egen modell"]})",
                           R"({"question":"Vad?","models":["Egen modell","Egen modell"]})",
                           R"({"question":"Vad?","models":["Egen modell","okänd"]})"})
    CHECK(comparing.town.call("reader", Method::post, comparing.all(), body).problem ==
          "comparison_models_invalid");
  CHECK(comparing.town.call("reader", Method::post, comparing.all(), R"({"question":" "})").problem ==
        "question_empty");
}

TEST_CASE("members see the results, and administrators why people voted as they did") {
  Comparing comparing;
  const auto one = comparing.start(k_question);
  for (const int place : {0, 1}) (void)comparing.follow(one, place);
  REQUIRE(comparing.vote(one, R"({"verdict":"one_best","best":0,"why":"Tydligare."})").status == 200);
  const auto seen = [&](const char* who) {
    return std::get<std::string>(comparing.town.call(who, Method::get, comparing.all()).body);
  };
  CHECK(seen("reader").contains("\"strength\""));
  CHECK(seen("reader").contains("\"votes\":1"));
  CHECK_FALSE(seen("reader").contains("Tydligare"));
  CHECK(seen("administrator").contains("Tydligare"));
}

TEST_CASE("each model comes first about as often") {
  const ManualClock clock;
  identity::FixedRandom random;
  ComparisonBook book(clock, random);
  int first = 0;
  for (int i = 0; i < 100; ++i) first += book.shuffled({"a", "b"}).front() == "a" ? 1 : 0;
  CHECK(first == 50);
}
