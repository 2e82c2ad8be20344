#include "tasks/simplify_task.h"

#include <doctest/doctest.h>

#include "must.h"
#include "tasks/test_model.h"

namespace svea::tasks {
namespace {

const std::string k_text =
    "Nämnden ska pröva samtliga ansökningar inom 30 dagar efter det att de har inkommit till kommunens "
    "kansli i centrum.";

std::string text_in(const json::Object& result) { return std::string(result.at("text").as_string()); }

}  // namespace

TEST_CASE("without a model the rules simplify, and each change has its place and reason") {
  const SimplifyTask task;
  Bench bench;
  const auto result = must(bench.run(task, {k_text}));
  CHECK(result.at("writer").as_string() == "grund");
  const auto& change = result.at("changes").as_array().at(0).as_object();
  const auto& edit = change.at("edits").as_array().at(0).as_object();
  CHECK(change.at("reason").as_string() == "heavy_word");
  CHECK(edit.at("before").as_string() == "samtliga");
  CHECK(edit.at("after").as_string() == "alla");
  CHECK(edit.at("start").as_int64() == 18);
  CHECK(task.text_of(result) == text_in(result));
  CHECK(result.at("before").as_object().at("lix").as_double() >
        result.at("after").as_object().at("lix").as_double());
}

TEST_CASE("an organisation's own words come before the program's") {
  const SimplifyTask task;
  Bench bench;
  const auto result = must(bench.run(task, {k_text}, {{"words", "kansli\tkontor"}, {"level", "easy"}}));
  CHECK(text_in(result).find("kommunens kontor") != std::string::npos);
}

TEST_CASE("what a model wrote is taken when it is easier and says the same, else Grund's") {
  const SimplifyTask task;
  Bench right({std::make_shared<SayingModel>([](const std::string&) {
    return "Ansökan kommer in till kansliet. Nämnden ska pröva den inom 30 dagar.";
  })});
  const auto better = must(right.run(task, {k_text}));
  CHECK(better.at("writer").as_string() == "provmodell");
  CHECK(text_in(better).starts_with("Ansökan kommer in"));

  Bench wrong({std::make_shared<SayingModel>(
      [](const std::string&) { return "Nämnden ska pröva ansökan inom 10 dagar."; })});
  const auto kept = must(wrong.run(task, {k_text}));
  CHECK(text_in(kept).find("alla ansökningar inom 30 dagar") != std::string::npos);
  CHECK(kept.at("withheld").to_number<int>() > 0);

  Bench silent({std::make_shared<SayingModel>([](const std::string&) { return ""; })});
  CHECK(must(silent.run(task, {k_text})).at("writer").as_string() == "grund");
}

TEST_CASE("options that are not there and lists without words are refused") {
  const SimplifyTask task;
  CHECK(task.check({{"level", "hard"}}).error().code == "task_option_invalid");
  CHECK(task.check({{"speed", 1}}).error().code == "task_option_unknown");
  CHECK(task.check({{"words", "bara ett ord"}}).error().code == "replacement_list_empty");
  CHECK(must(task.check({})).at("level").as_string() == "plain");
}

}  // namespace svea::tasks
