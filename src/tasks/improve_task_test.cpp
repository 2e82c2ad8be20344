#include "tasks/improve_task.h"

#include <doctest/doctest.h>

#include "must.h"
#include "tasks/guide_json.h"
#include "tasks/test_model.h"

namespace svea::tasks {
namespace {

const std::string k_text =
    "Nämnden har fattat beslutet av av flera skäl och skickar det till den som har ansökt om bidrag i år.";

std::string text_in(const json::Object& result) { return std::string(result.at("text").as_string()); }

}  // namespace

TEST_CASE("the rules improve, and say that there is no dictionary") {
  const improve::NoDictionary none;
  store::MemoryRecord record;
  const ImproveTask task(none, record.library());
  Bench bench;
  const auto result = must(bench.run(task, {k_text}));
  CHECK(result.at("writer").as_string() == "grund");
  CHECK(text_in(result).find("beslutet av flera skäl") != std::string::npos);
  CHECK(task.text_of(result) == text_in(result));
  CHECK(result.at("notes").as_array().size() == 1);
  CHECK(must(bench.run(task, {k_text}, {{"spelling", false}})).at("notes").as_array().empty());
}

TEST_CASE("what a model wrote is taken where it says the same") {
  const improve::NoDictionary none;
  store::MemoryRecord record;
  const ImproveTask task(none, record.library());
  Bench right({std::make_shared<SayingModel>([](const std::string&) {
    return "Nämnden har fattat beslutet av flera skäl. Den skickar det till den som har ansökt om bidrag i "
           "år.";
  })});
  const auto better = must(right.run(task, {k_text}));
  CHECK(better.at("writer").as_string() == "provmodell");
  CHECK(text_in(better).find("flera skäl. Den skickar") != std::string::npos);
  Bench wrong({std::make_shared<SayingModel>(
      [](const std::string&) { return "Nämnden har inte fattat beslutet av 12 skäl."; })});
  const auto kept = must(wrong.run(task, {k_text}));
  CHECK(text_in(kept).find("beslutet av flera skäl") != std::string::npos);
  CHECK(kept.at("withheld").to_number<int>() == 1);
}

TEST_CASE("a guide that is not there and options that are none are refused") {
  const improve::NoDictionary none;
  store::MemoryRecord record;
  const ImproveTask task(none, record.library());
  Bench bench;
  CHECK(bench.run(task, {k_text}, {{"guide", 4711}}).error().code == "guide_not_found");
  CHECK(task.check({{"speed", 1}}).error().code == "task_option_unknown");
  CHECK(task.check({{"guide", -1}}).error().code == "task_option_invalid");
}

TEST_CASE("a guide is read as it was written, and a broken one is refused") {
  const json::Object body{{"words", json::Array{json::Object{{"avoid", "klient"}, {"write", "deltagare"}}}},
                          {"address", "ni"},
                          {"sentence_words_max", 20}};
  const auto guide = must(read_guide(body));
  CHECK(guide.address == improve::Address::ni);
  CHECK(guide.words.front().write == "deltagare");
  CHECK(json_of(must(read_guide(json_of(guide)))) == json_of(guide));
  const auto code = [](const json::Object& wrong) { return read_guide(wrong).error().code; };
  CHECK(code({{"words", json::Array{json::Object{{"write", "deltagare"}}}}}) == "guide_invalid");
  CHECK(code({{"words", json::Array{json::Object{{"avoid", "a\tb"}}}}}) == "guide_invalid");
  CHECK(code({{"address", "hen"}}) == "task_option_invalid");
  CHECK(code({{"text", std::string(30'000, 'a')}}) == "guide_too_long");
}

}  // namespace svea::tasks
