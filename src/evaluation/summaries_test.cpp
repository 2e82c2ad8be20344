#include "evaluation/summaries.h"

#include <doctest/doctest.h>

#include <sstream>

#include "evaluation/learn_summary.h"

namespace svea::evaluation {

TEST_CASE("every second case is to learn from where the set does not say") {
  std::istringstream lines(
      R"({"document":"A.","summary":"a"}
{"document":"B.","lead_summary":"b","title":"T"}
{"document":"C.","summary":"c","split":"check"})");
  const auto set = read_summary_set(lines).value();
  REQUIRE(set.size() == 3);
  CHECK(set[0].split == "fit");
  CHECK(set[1].split == "check");
  CHECK(set[1].reference == "b");
  CHECK(set[2].split == "check");
  std::istringstream without("{\"document\":\"A.\"}");
  CHECK(read_summary_set(without).error().code == "json_member_missing");
}

TEST_CASE("a summary is measured beside the first sentences, and its sentences are traced") {
  const SummaryCase one{
      .document =
          "Här är en ingress. Den säger föga. Mer finns nedan. Nämnden beslutar att bevilja "
          "bygglov för en ny förskola i hamnen.",
      .title = "Bygglov för förskola",
      .reference = "Nämnden beslutar att bevilja bygglov för en förskola.",
      .split = "check"};
  const auto said = [](const SummaryCase& asked, const summary::Options&) -> Result<std::string> {
    return asked.reference;
  };
  const auto report = evaluate_summaries({&one, 1}, said).value();
  CHECK(report.overall.rouge.at("model").words == 1);
  CHECK(report.overall.cases == 1);
  CHECK(report.overall.traceable == 1);
  CHECK(report.overall.rouge.at("svea_two").words > report.overall.rouge.at("first_two").words);
  CHECK(report.by_split.at("check").cases == 1);
  CHECK(evaluate_summaries({}).value().overall.cases == 0);
}

TEST_CASE("weights are learnt that give the gain") {
  std::vector<SummaryExample> examples;
  for (int i = 0; i < 40; ++i) {
    SummaryExample example;
    example.evidence[0] = (i % 5) - 2;
    example.evidence[3] = (i % 7) - 3;
    example.gain = 2 * example.evidence[0] - example.evidence[3];
    examples.push_back(example);
  }
  const auto weights = learn_summary_weights(examples, 1e-6);
  CHECK(weights[0] == doctest::Approx(2).epsilon(1e-3));
  CHECK(weights[3] == doctest::Approx(-1).epsilon(1e-3));
  CHECK(weights[1] == doctest::Approx(0));
}

}  // namespace svea::evaluation
