#include <doctest/doctest.h>
#include <fmt/format.h>

#include "api/test_town.h"
#include "must.h"

using namespace svea;
using namespace svea::api;

namespace {

// A run of the reader's on two texts: one is done, the other has failed.
model::TaskRunId half_done(TestTown& town) {
  auto& runs = town.record.task_runs();
  store::NewTaskRun wish;
  wish.organisation = town.lindhaga;
  wish.person = town.people.at("reader");
  wish.title = "=Brev";
  wish.steps = {{"echo", "{}", false}};
  for (const char* name : {"ett.txt", "två.txt"})
    wish.items.push_back({.name = name, .documents = {}, .texts = {{name, {.text = "Hej", .blocks = {}}}}});
  wish.created_at = town.clock.now();
  const auto run = must(runs.add(wish)).id;
  const auto now = town.clock.now();
  const auto first = must(runs.lease(now, now + std::chrono::hours(1)));
  must(runs.finish(first->id, {.step = 0, .result = R"({"text":"=1+1"})", .edited = {}, .made_at = now},
                   {model::TaskItemState::done, 0}));
  const auto second = must(runs.lease(now, now + std::chrono::hours(1)));
  must(runs.fail(second->id, {ErrorKind::invalid_input, "file_empty", {"Filen är tom.", "Empty."}}, now));
  return run;
}

std::string table(TestTown& town, model::TaskRunId run, const std::string& query) {
  const auto reply =
      town.call("reader", http::Method::get, fmt::format("/api/v1/task-runs/{}/table{}", run.value, query));
  CHECK(reply.status == 200);
  return std::get<std::string>(reply.body);
}

}  // namespace

TEST_CASE("a run's table has a row for each text, what failed included, and nothing in it is a formula") {
  TestTown town;
  const auto run = half_done(town);
  const auto csv = table(town, run, "?marked=0");
  CHECK(csv ==
        "\xEF\xBB\xBF"
        "Fil;Resultat;Läge;Anmärkning\r\nett.txt;'=1+1;klart;\r\ntvå.txt;;misslyckades;Filen är tom.\r\n");
  CHECK(table(town, run, "?marked=0&separator=comma").find("ett.txt,'=1+1,klart,") != std::string::npos);
  CHECK(table(town, run, "").find("Framställt av\r\nett.txt;'=1+1;klart;;Svea (Grund) ") !=
        std::string::npos);
}

TEST_CASE("what a person has made of a result is what its table holds") {
  TestTown town;
  const auto run = half_done(town);
  const auto edit =
      town.call("reader", http::Method::put, fmt::format("/api/v1/task-runs/{}/items/0/results/0", run.value),
                R"({"edited":{"text":"Rättat"}})");
  CHECK(edit.status == 204);
  const auto rows = must(json::parse(table(town, run, "?type=json"))).as_array();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].at("Resultat") == "Rättat");
  CHECK(std::string(rows[0].at("Framställt av").as_string()).ends_with("ändrat av en människa"));
  CHECK(rows[1].at("Resultat").is_null());
}

TEST_CASE("a table of a step, type or separator that there is not is refused") {
  TestTown town;
  const auto run = half_done(town);
  const auto status = [&](const std::string& query) {
    return town
        .call("reader", http::Method::get, fmt::format("/api/v1/task-runs/{}/table{}", run.value, query))
        .status;
  };
  CHECK(status("?step=1") == 404);
  CHECK(status("?type=ods") == 400);
  CHECK(status("?separator=x") == 400);
  CHECK(status("?details=ja") == 400);
  CHECK(status("?type=xlsx&step=0") == 200);
}
