// What every implementation of store::TaskRuns does. For tests only; call from a TEST_CASE with a new record.
#pragma once

#include "base/limits.h"
#include "store/contract_world.h"

namespace svea::store {

inline void task_runs_contract(Record& record) {
  using model::TaskItemState;
  using std::chrono::minutes;
  auto& runs = record.task_runs();
  const ContractWorld world(record);
  const auto run_of = [&](const std::string& title, std::size_t items) {
    NewTaskRun run;
    run.organisation = world.organisation.id;
    run.person = world.person.id;
    run.title = title;
    run.steps = {{"classify", R"({"plan":3})", true}, {"simplify", "{}", false}};
    run.created_at = k_noon;
    for (std::size_t i = 0; i < items; ++i) {
      NewTaskItem item;
      item.name = title + std::to_string(i);
      item.documents = {{7}, {8}};
      item.texts = {{"Brev", {.text = "Rubrik\nHej.", .blocks = {{model::BlockKind::heading, 1, 1, 0, 6}}}}};
      run.items.push_back(item);
    }
    return must(runs.add(run));
  };
  const auto until = k_noon + minutes(5);

  SUBCASE("a run comes back whole, newest first, to its person in its organisation alone") {
    const auto first = run_of("a", 2);
    const auto second = run_of("b", 1);
    const auto all = must(runs.list(world.organisation.id, world.person.id, 10));
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == second.id);
    CHECK(all[1].title == "a");
    CHECK(all[1].items.waiting == 2);
    CHECK(all[1].created_at == k_noon);
    REQUIRE(all[1].steps.size() == 2);
    CHECK(all[1].steps[0].kind == "classify");
    CHECK(all[1].steps[0].options == R"({"plan":3})");
    CHECK(all[1].steps[0].is_checked);
    CHECK_FALSE(all[1].steps[1].is_checked);
    CHECK(must(runs.list(world.organisation.id, world.person.id, 1)).size() == 1);
    CHECK(must(runs.list(world.organisation.id, world.other_person.id, 10)).empty());
    CHECK(must(runs.list(world.other_organisation.id, world.person.id, 10)).empty());
    CHECK(must(runs.find(first.id))->person == world.person.id);
    CHECK_FALSE(must(runs.find({4711})));
  }

  SUBCASE("items come with what they are to be done on") {
    const auto run = run_of("a", 2);
    const auto items = must(runs.items(run.id, k_noon));
    REQUIRE(items.size() == 2);
    CHECK(items[1].name == "a1");
    CHECK(items[1].ordinal == 1);
    CHECK(items[1].documents == std::vector<model::DocumentId>{{7}, {8}});
    CHECK(must(runs.item(run.id, 1, k_noon))->id == items[1].id);
    CHECK_FALSE(must(runs.item(run.id, 2, k_noon)));
    const auto texts = must(runs.texts(items[0].id));
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].name == "Brev");
    CHECK(texts[0].text.text == "Rubrik\nHej.");
    REQUIRE(texts[0].text.blocks.size() == 1);
    CHECK(texts[0].text.blocks[0].end == 6);
  }

  SUBCASE("runs take turns, the items of one come in order") {
    run_of("a", 3);
    run_of("b", 1);
    std::vector<std::string> names;
    while (const auto item = must(runs.lease(k_noon, until))) names.push_back(item->name);
    CHECK(names == std::vector<std::string>{"a0", "b0", "a1", "a2"});
  }

  SUBCASE("a lease that ran out is free again, and after too many the item fails") {
    const auto run = run_of("a", 1);
    auto now = k_noon;
    for (int attempt = 0; attempt < limits::k_job_attempts_max; ++attempt) {
      CHECK(must(runs.lease(now, now + minutes(5))));
      CHECK(must(runs.items(run.id, now))[0].is_running);
      CHECK_FALSE(must(runs.lease(now, now + minutes(5))));
      now += minutes(6);
    }
    CHECK_FALSE(must(runs.lease(now, now + minutes(5))));
    const auto item = must(runs.items(run.id, now))[0];
    CHECK(item.state == TaskItemState::failed);
    CHECK(item.failure->code == "task_gave_up");
  }

  SUBCASE("what is given back or released at start is free at once and counts no attempt") {
    run_of("a", 1);
    for (int attempt = 0; attempt < 2 * limits::k_job_attempts_max; ++attempt) {
      const auto item = must(runs.lease(k_noon, until));
      REQUIRE(item);
      must(runs.give_back(item->id, k_noon));
    }
    CHECK(must(runs.lease(k_noon, until)));
    must(runs.release_leases());
    CHECK(must(runs.lease(k_noon, until)));
  }

  SUBCASE("a step's result is kept, a person edits it, and the item goes on to the next") {
    const auto run = run_of("a", 1);
    const auto item = *must(runs.lease(k_noon, until));
    CHECK(must(runs.report(item.id, 0.5, until)));
    CHECK(must(runs.items(run.id, k_noon))[0].share == 0.5);
    must(runs.finish(item.id, {0, R"({"class":"bygglov"})", "", k_noon}, {TaskItemState::to_check, 0}));
    CHECK(must(runs.find(run.id))->items.to_check == 1);
    CHECK_FALSE(must(runs.lease(k_noon, until)));
    CHECK(must(runs.edit(item.id, 0, R"({"class":"avfall"})")));
    CHECK_FALSE(must(runs.edit(item.id, 1, "{}")));
    CHECK(must(runs.move(item.id, TaskItemState::to_check, {TaskItemState::waiting, 1})));
    CHECK_FALSE(must(runs.move(item.id, TaskItemState::to_check, {TaskItemState::waiting, 1})));
    CHECK(must(runs.lease(k_noon, until))->step == 1);
    must(runs.finish(item.id, {1, "{}", "", k_noon}, {TaskItemState::done, 1}));
    const auto results = must(runs.results(item.id));
    REQUIRE(results.size() == 2);
    CHECK(results[0].result == R"({"class":"bygglov"})");
    CHECK(results[0].edited == R"({"class":"avfall"})");
    CHECK(results[1].made_at == k_noon);
    const auto ended = must(runs.items(run.id, k_noon))[0];
    CHECK(ended.state == TaskItemState::done);
    CHECK(ended.share == 1);
    CHECK(ended.ended_at == k_noon);
  }

  SUBCASE("one that failed says why, and is tried again") {
    const auto run = run_of("a", 1);
    const auto item = *must(runs.lease(k_noon, until));
    must(runs.fail(item.id, {ErrorKind::invalid_input, "text_empty", {"Tom.", "Empty."}}, k_noon));
    auto failed = must(runs.items(run.id, k_noon))[0];
    CHECK(failed.state == TaskItemState::failed);
    CHECK(failed.failure->sentence.sv == "Tom.");
    CHECK(must(runs.move(item.id, TaskItemState::failed, {TaskItemState::waiting, 0})));
    failed = must(runs.items(run.id, k_noon))[0];
    CHECK_FALSE(failed.failure);
    CHECK(must(runs.lease(k_noon, until)));
  }

  SUBCASE("what is cancelled or removed is not done any more, and what was done stays until it is removed") {
    const auto run = run_of("a", 2);
    const auto done = *must(runs.lease(k_noon, until));
    must(runs.finish(done.id, {0, "{}", "", k_noon}, {TaskItemState::done, 0}));
    const auto item = *must(runs.lease(k_noon, until));
    must(runs.cancel(run.id));
    CHECK_FALSE(must(runs.report(item.id, 0.5, until)));
    must(runs.finish(item.id, {0, "{}", "", k_noon}, {TaskItemState::done, 0}));
    CHECK(must(runs.results(item.id)).empty());
    CHECK(must(runs.find(run.id))->items.cancelled == 1);
    CHECK(must(runs.find(run.id))->items.done == 1);
    must(runs.remove(run.id));
    CHECK_FALSE(must(runs.find(run.id)));
    CHECK(must(runs.items(run.id, k_noon)).empty());
    CHECK(must(runs.results(done.id)).empty());
    CHECK(must(runs.texts(done.id)).empty());
  }

  SUBCASE("a run of nobody's is not kept") {
    NewTaskRun run;
    run.organisation = world.organisation.id;
    run.person = {999};
    const auto refused = runs.add(run);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "gone");
  }
}

}  // namespace svea::store
