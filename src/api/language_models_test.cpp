#include <doctest/doctest.h>

#include "api/test_town.h"
#include "must.h"

namespace svea::api {
namespace {

using http::Method;

json::Object body_in(const http::Response& response) {
  return must(json::parse_object(std::get<std::string>(response.body)));
}

std::string code_of(const http::Response& response) {
  return must(json::get<std::string>(body_in(response), "code"));
}

json::Object first_in(const json::Object& object, std::string_view list) {
  return must(json::get<const json::Array*>(object, list))->at(0).as_object();
}

}  // namespace

TEST_CASE("everybody sees which models there are, the operator how they are reached, and nobody a key") {
  TestTown town;
  const auto seen = town.call("reader", Method::get, "/api/v1/language-models");
  const auto model = first_in(body_in(seen), "models");
  CHECK(model.at("name") == "Egen modell");
  CHECK(model.at("cleared_for") == "internal");
  CHECK(model.at("state") == "ready");
  CHECK_FALSE(model.contains("base_url"));
  const auto operated = town.call("operator", Method::get, "/api/v1/language-models");
  CHECK(first_in(body_in(operated), "models").at("has_key") == true);
  CHECK_FALSE(std::get<std::string>(operated.body).contains("hemlig-nyckel"));
}

TEST_CASE("a model that is off, or open to others only, is not shown to those who can't use it") {
  TestTown town;
  const auto count = [&](const char* who) {
    return must(json::get<const json::Array*>(body_in(town.call(who, Method::get, "/api/v1/language-models")),
                                              "models"))
        ->size();
  };
  const std::string open_to = "{\"organisations\":[" + std::to_string(town.sjovik.value) + "]}";
  CHECK(town.call("operator", Method::patch, "/api/v1/language-models/egen", open_to).status == 200);
  CHECK(count("reader") == 0);
  CHECK(count("other_reader") == 1);
  const auto chosen =
      town.call("administrator", Method::put,
                "/api/v1/organisations/" + std::to_string(town.lindhaga.value) + "/model-choices",
                R"({"models":["egen"]})");
  CHECK(code_of(chosen) == "model_choice_invalid");
  town.call("operator", Method::patch, "/api/v1/language-models/egen", R"({"enabled":false})");
  CHECK(count("other_reader") == 0);
  CHECK(count("operator") == 1);
}

TEST_CASE("a model is added with all its facts, and what can't be is refused in words") {
  TestTown town;
  const auto add = [&](const std::string& body) {
    return town.call("operator", Method::post, "/api/v1/language-models", body);
  };
  const auto added =
      add(R"({"slug":"hyrd","name":"Hyrd modell","base_url":"https://modell.example/v1","key":"k",
    "origin":"Exempelverket","licence":"Apache-2.0","languages":["sv","en"],"context_tokens":32768,
    "prompt_price_ore":120,"answer_price_ore":360,"cleared_for":"sensitive","runs_at":"Leverantör AB, Sverige",
    "server_model":"exempel-8b","requests_at_once":3})");
  CHECK(added.status == 201);
  CHECK(body_in(added).at("licence") == "Apache-2.0");
  CHECK(must(town.record.language_models().find("hyrd"))->sealed_key == "sealed:k");
  CHECK(code_of(add(R"({"slug":"hyrd","name":"Igen","base_url":"https://modell.example/v1"})")) ==
        "slug_taken");
  CHECK(code_of(add(R"({"slug":"x","name":"X","base_url":"modell.example"})")) == "model_setting_invalid");
  CHECK(code_of(add(R"({"slug":"x","name":"X","base_url":"http://a/v1","cleared_for":"hemlig"})")) ==
        "model_setting_invalid");
  CHECK(code_of(add(R"({"slug":"x","name":"X","base_url":"http://a/v1","languages":["svenska"]})")) ==
        "model_setting_invalid");
  CHECK(code_of(add(R"({"slug":"Stor Slug","name":"X","base_url":"http://a/v1"})")) == "slug_invalid");
}

TEST_CASE("a key stays with the address that it was given for") {
  TestTown town;
  const auto change = [&](const std::string& body) {
    town.call("operator", Method::patch, "/api/v1/language-models/egen", body);
    return must(town.record.language_models().find("egen"))->sealed_key;
  };
  CHECK(change(R"({"name":"Annat namn"})") == "sealed:hemlig-nyckel");
  CHECK(change(R"({"base_url":"http://annan.example/v1"})").empty());
  CHECK(change(R"({"base_url":"http://tredje.example/v1","key":"ny"})") == "sealed:ny");
  CHECK(change(R"({"key":""})").empty());
}

TEST_CASE("a model is tried out, and what it is asked to do is told") {
  TestTown town;
  const auto tried = body_in(town.call("operator", Method::post, "/api/v1/language-models/egen/test"));
  CHECK(tried.at("answer") == "Stockholm.");
  CHECK(tried.at("answer_tokens") == 3);
  CHECK(town.call("operator", Method::post, "/api/v1/language-models/borta/test").status == 404);
}

TEST_CASE("choices are listed with the installation's, each model once, and an empty one is taken back") {
  TestTown town;
  const auto path = "/api/v1/organisations/" + std::to_string(town.lindhaga.value) + "/model-choices";
  town.call("operator", Method::put, "/api/v1/model-choices", R"({"models":["egen"]})");
  const auto set = town.call("administrator", Method::put, path,
                             "{\"space\":" + std::to_string(town.space.value) + ",\"models\":[\"egen\"]}");
  CHECK(must(json::get<const json::Array*>(body_in(set), "choices"))->size() == 2);
  CHECK(code_of(town.call("administrator", Method::put, path, R"({"models":["egen","egen"]})")) ==
        "model_choice_invalid");
  CHECK(code_of(town.call("administrator", Method::put, path, R"({"models":["borta"]})")) ==
        "model_choice_invalid");
  CHECK(town.call("administrator", Method::put, path, R"({"space":4711,"models":["egen"]})").status == 404);
  town.call("operator", Method::put, "/api/v1/model-choices", R"({"models":[]})");
  CHECK(must(json::get<const json::Array*>(body_in(town.call("administrator", Method::get, path)), "choices"))
            ->size() == 1);
}

TEST_CASE("usage of a month is shown against the budget, at once") {
  TestTown town;
  const auto path = "/api/v1/organisations/" + std::to_string(town.lindhaga.value);
  town.call("operator", Method::patch, "/api/v1/language-models/egen", R"({"prompt_price_ore":1000000})");
  town.call("operator", Method::put, path + "/model-allowance",
            R"({"tokens_per_month":100,"queue_share":2})");
  town.models->accounts().add(town.models->find("egen")->model, town.lindhaga, {.prompt = 80, .answer = 5});
  const auto usage = body_in(town.call("administrator", Method::get, path + "/model-usage"));
  CHECK(usage.at("tokens_per_month") == 100);
  CHECK(usage.at("queue_share") == 2);
  CHECK(usage.at("priced_tokens") == 85);
  CHECK(usage.at("budget") == "warned");
  const auto use = first_in(usage, "uses");
  CHECK(use.at("model") == "egen");
  CHECK(use.at("cost_ore") == 80);
  const auto all = body_in(town.call("operator", Method::get, "/api/v1/model-usage"));
  CHECK(must(json::get<const json::Array*>(all, "organisations"))->size() == 3);
  CHECK(town.call("administrator", Method::get, path + "/model-usage?month=2026-13").status == 400);
  CHECK(code_of(town.call("operator", Method::put, path + "/model-allowance", R"({"queue_share":0})")) ==
        "model_allowance_invalid");
}

TEST_CASE("the page is told who writes, and the session names the first choice") {
  TestTown town;
  const auto path = "/api/v1/organisations/" + std::to_string(town.lindhaga.value) + "/writer";
  auto writer = body_in(town.call("reader", Method::get, path));
  CHECK(writer.at("first_choice") == "Egen modell");
  CHECK(writer.at("writes_now") == "Egen modell");
  CHECK(writer.at("warning").is_null());
  CHECK(body_in(town.call("reader", Method::get, "/api/v1/session")).at("model") == "Egen modell");
  town.call("operator", Method::remove, "/api/v1/language-models/egen");
  writer = body_in(town.call("reader", Method::get, path));
  CHECK(writer.at("first_choice").is_null());
}

TEST_CASE("a space has the class that it is given, internal until then") {
  TestTown town;
  const auto path = "/api/v1/spaces/" + std::to_string(town.space.value);
  const auto spaces = body_in(town.call(
      "reader", Method::get, "/api/v1/organisations/" + std::to_string(town.lindhaga.value) + "/spaces"));
  CHECK(first_in(spaces, "spaces").at("security_class") == "internal");
  const auto changed = town.call("administrator", Method::patch, path, R"({"security_class":"secret"})");
  CHECK(body_in(changed).at("security_class") == "secret");
  CHECK(code_of(town.call("administrator", Method::patch, path, R"({"security_class":"hemlig"})")) ==
        "security_class_unknown");
}

}  // namespace svea::api
