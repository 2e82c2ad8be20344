#include "evaluation/retrieval.h"

#include <doctest/doctest.h>

#include <sstream>

#include "must.h"
#include "search/memory_index.h"

using namespace svea;
using namespace svea::evaluation;

namespace {

constexpr const char* k_passages =
    "{\"id\":\"a\",\"text\":\"Visum krävs för besök.\"}\n"
    "{\"id\":\"b\",\"text\":\"Avgiften är 40 "
    "kronor.\",\"title\":\"Bygglov\",\"heading\":\"Avgift\",\"document\":\"b.pdf\"}\n";

Result<RetrievalSet> read(const std::string& passages, const std::string& questions) {
  std::istringstream passages_in(passages);
  std::istringstream questions_in(questions);
  return read_set(passages_in, questions_in);
}

}  // namespace

TEST_CASE("a set is read with what its lines hold") {
  const RetrievalSet set = must(
      read(k_passages,
           "{\"id\":\"q\",\"question\":\"Vad kostar bygglov?\",\"passage\":\"b\",\"answers\":[{\"text\":\"40 "
           "kronor\",\"start\":12,\"end\":21}],\"split\":\"fit\"}\n"
           "{\"id\":\"r\",\"question\":\"Vem är kung?\",\"passage\":null,\"answers\":[]}\n"));
  REQUIRE(set.passages.size() == 2);
  CHECK(set.passages[1].title == "Bygglov");
  CHECK(set.passages[1].document == "b.pdf");
  REQUIRE(set.questions.size() == 2);
  CHECK(set.questions[0].answers.at(0).end == 21);
  CHECK(set.questions[0].is_answerable());
  CHECK_FALSE(set.questions[1].is_answerable());
}

TEST_CASE("what is wrong in a set is told with its line") {
  CHECK(read(std::string(k_passages) + k_passages, "").error().code == "set_passage_twice");
  const auto unknown = read(k_passages, "{\"id\":\"q\",\"question\":\"?\",\"passage\":\"c\"}\n");
  CHECK(unknown.error().code == "set_passage_unknown");
  CHECK(unknown.error().sentence.sv.starts_with("Rad 1: "));
  CHECK(read("{\"id\":\"a\"}", "").error().code == "json_member_missing");
  CHECK(read_set(std::filesystem::path("/saknas")).error().code == "set_file_missing");
}

TEST_CASE(
    "the report counts where the right passages come, by split, without questions that have no answer") {
  const RetrievalSet set = must(read(
      k_passages,
      "{\"id\":\"1\",\"question\":\"Vad kostar "
      "bygglov?\",\"passage\":\"b\",\"answers\":[{\"text\":\"\",\"start\":0,\"end\":0}],\"split\":\"fit\"}\n"
      "{\"id\":\"2\",\"question\":\"Visum för besök och "
      "avgiften?\",\"passage\":\"b\",\"answers\":[{\"text\":\"\",\"start\":0,\"end\":0}],\"split\":\"check\"}"
      "\n"
      "{\"id\":\"3\",\"question\":\"Kungens "
      "namn?\",\"passage\":\"a\",\"answers\":[{\"text\":\"\",\"start\":0,\"end\":0}],\"split\":\"check\"}\n"
      "{\"id\":\"4\",\"question\":\"Vem?\",\"answers\":[]}\n"));
  search::MemoryIndex index;
  const RetrievalReport report = must(evaluate_retrieval(set, index));
  CHECK(report.overall.questions == 3);
  CHECK(report.overall.first == doctest::Approx(1.0 / 3));
  CHECK(report.overall.first_ten == doctest::Approx(2.0 / 3));
  CHECK(report.overall.mrr == doctest::Approx(0.5));
  CHECK(report.by_split.at("fit").first == 1.0);
  CHECK(report.by_split.at("check").first == 0.0);
  CHECK(report.by_split.at("check").first_ten == 0.5);
  CHECK(report.overall.median_ms > 0);
}
