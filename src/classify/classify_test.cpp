#include <doctest/doctest.h>

#include <array>
#include <string>

#include "classify/learn.h"

using namespace svea;
using namespace svea::classify;

namespace {

const Plan k_plan = {{"Bygglov", "Ansökan om bygglov, rivningslov och marklov", {}},
                     {"Skolskjuts", "Ansökan om skolskjuts och busskort för elever", {}},
                     {"Parkering", "Parkeringstillstånd och felparkering", {}}};

// Thirty letters for each class, no two alike.
std::vector<std::string> letters(std::size_t label) {
  constexpr std::array<std::array<std::string_view, 5>, 3> k_words = {
      {{"carport", "ritningar", "fasadändring", "byggnadsnämnden", "tillbyggnad"},
       {"bussen", "skolväg", "växelvis boende", "klass", "hållplats"},
       {"bilen", "p-skiva", "boendeparkering", "gatan", "avgiften"}}};
  std::vector<std::string> made;
  for (std::size_t i = 0; i < 30; ++i)
    made.push_back("Hej, jag skriver om " + std::string(k_words[label][i % 5]) + " och " +
                   std::string(k_words[label][(i / 5 + 1) % 5]) + ". Brev nummer " + std::to_string(i) + ".");
  return made;
}

struct Letters {
  std::vector<std::string> texts;
  std::vector<LabelledText> labelled;
  Letters() {
    for (std::size_t label = 0; label < k_plan.size(); ++label)
      for (auto& letter : letters(label)) texts.push_back(std::move(letter));
    for (std::size_t i = 0; i < texts.size(); ++i) labelled.push_back({texts[i], i / 30});
  }
};

}  // namespace

TEST_CASE("a plan alone is enough to begin with, and compounds tell") {
  const auto classifier = learn(k_plan, {});
  REQUIRE(classifier);
  const auto verdict = classifier->classify("Vi vill ha ett beslut om bygglovsavgiften för vår altan");
  REQUIRE(!verdict.ranked.empty());
  CHECK(verdict.ranked.front().label == 0);
  REQUIRE(!verdict.reasons.empty());
  CHECK(verdict.reasons.front().word == "bygglovsavgiften");
}

TEST_CASE("labelled texts teach words that the plan lacks, and how sure one may be") {
  const Letters all;
  const auto classifier = learn(k_plan, all.labelled);
  REQUIRE(classifier);
  CHECK(classifier->calibration().texts == 90);
  CHECK(classifier->calibration().accuracy > 0.9);
  const auto verdict = classifier->classify("När kommer bussen till hållplatsen?");
  REQUIRE(!verdict.ranked.empty());
  CHECK(verdict.ranked.front().label == 1);
  CHECK(verdict.is_known);
  double sum = 0;
  for (const auto& one : verdict.ranked) sum += one.probability;
  CHECK(sum == doctest::Approx(1));
}

TEST_CASE("confusions say how often one class was taken for another, and each class counts the same") {
  Confusions confusions;
  for (int i = 0; i < 8; ++i) confusions.add(0, 0);
  confusions.add(1, 0);
  confusions.add(1, 1);
  CHECK(confusions.texts().at({1, 0}) == 1);
  CHECK(confusions.accuracy() == doctest::Approx(0.9));
  // F1 is 16/17 of the first class and 2/3 of the second.
  CHECK(confusions.macro_f1() == doctest::Approx((16.0 / 17 + 2.0 / 3) / 2));
  CHECK(Confusions().macro_f1() == 0);
}

TEST_CASE("what is learnt says of every text held out which class it was put in") {
  const Letters all;
  const auto classifier = learn(k_plan, all.labelled);
  REQUIRE(classifier);
  const auto& confusions = classifier->calibration().confusions;
  std::size_t texts = 0;
  for (const auto& [classes, count] : confusions.texts()) texts += count;
  CHECK(texts == 90);
  CHECK(confusions.accuracy() == classifier->calibration().accuracy);
}

TEST_CASE("a text without a known word is in no class") {
  const auto classifier = learn(k_plan, {});
  REQUIRE(classifier);
  CHECK(classifier->classify("").ranked.empty());
  CHECK(!classifier->classify("12 34 och").is_known);
  CHECK(classifier->classify("zxqw").ranked.empty());
}

TEST_CASE("the same texts teach the same, and what is saved is as it was") {
  const Letters all;
  const auto one = learn(k_plan, all.labelled);
  const auto other = learn(k_plan, all.labelled);
  REQUIRE(one);
  REQUIRE(other);
  const auto bytes = one->save();
  CHECK(bytes == other->save());
  const auto loaded = Classifier::load(bytes);
  REQUIRE(loaded);
  CHECK(loaded->names() == one->names());
  const std::string text = "Min bil stod på gatan och nu kom en avgift";
  const auto said = one->classify(text);
  const auto said_loaded = loaded->classify(text);
  REQUIRE(said.ranked.size() == said_loaded.ranked.size());
  CHECK(said.ranked.front().label == said_loaded.ranked.front().label);
  CHECK(said.ranked.front().probability ==
        doctest::Approx(said_loaded.ranked.front().probability).epsilon(0.02));
}

TEST_CASE("damaged bytes are refused wherever they end") {
  const auto classifier = learn(k_plan, {});
  REQUIRE(classifier);
  const auto bytes = classifier->save();
  for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 50)
    CHECK(!Classifier::load(bytes.substr(0, size)));
  CHECK(!Classifier::load(bytes + "x"));
}

TEST_CASE("a plan that cannot be chosen from says what is wrong with it") {
  const auto code_of = [](const Plan& plan) {
    const auto status = check(plan);
    return status ? std::string() : status.error().code;
  };
  CHECK(code_of({}) == "plan_too_few");
  CHECK(code_of({{"En", "", {}}}) == "plan_too_few");
  CHECK(code_of({{"En", "", {}}, {" ", "", {}}}) == "plan_name_missing");
  CHECK(code_of({{"Bygg lov", "", {}}, {"bygg  LOV", "", {}}}) == "plan_name_twice");
  CHECK(code_of(k_plan).empty());
}

TEST_CASE("learning stops when it is asked to") {
  std::stop_source stop;
  stop.request_stop();
  const Letters all;
  const auto classifier = learn(k_plan, all.labelled, {}, stop.get_token());
  REQUIRE(!classifier);
  CHECK(classifier.error().code == "learning_cancelled");
}
