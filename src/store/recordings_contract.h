// What every implementation of store::Recordings does, with the runs that need them. For tests only; call
// from a TEST_CASE with a new record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline void recordings_contract(Record& record) {
  using model::TaskItemState;
  using std::chrono::hours;
  auto& recordings = record.recordings();
  auto& runs = record.task_runs();
  const ContractWorld world(record);
  const auto until = k_noon + std::chrono::minutes(5);
  const auto keep = [&](const std::string& hash) {
    return must(
        recordings.add({world.organisation.id, world.person.id, "möte.wav", hash, k_noon + hours(24)}));
  };
  const auto run_of = [&](const std::vector<model::RecordingId>& ids) {
    NewTaskRun run;
    run.organisation = world.organisation.id;
    run.person = world.person.id;
    run.steps = {{"minutes", "{}", false}};
    run.created_at = k_noon;
    NewTaskItem item{.name = "möte.wav"};
    item.texts.push_back({.name = "Kallelse", .text = {.text = "Välkomna.", .blocks = {}}});
    for (const auto id : ids) item.texts.push_back({.name = "möte.wav", .text = {}, .recording = id});
    run.items = {item};
    return runs.add(run);
  };
  const auto unneeded = [&](Time now) { return must(recordings.unneeded(now, 10)).size(); };

  SUBCASE("a recording comes back as it was added, and is no longer needed when no run took it in time") {
    const auto kept = keep("aa");
    const auto found = *must(recordings.find(kept.id));
    CHECK(found.person == world.person.id);
    CHECK(found.organisation == world.organisation.id);
    CHECK(found.name == "möte.wav");
    CHECK(found.content_hash == "aa");
    CHECK(unneeded(k_noon + hours(23)) == 0);
    REQUIRE(unneeded(k_noon + hours(24)) == 1);
    CHECK(must(recordings.content_in_use("aa", {})));
    CHECK_FALSE(must(recordings.content_in_use("aa", kept.id)));
    must(recordings.remove(kept.id));
    CHECK_FALSE(must(recordings.find(kept.id)));
    CHECK_FALSE(must(recordings.content_in_use("aa", {})));
  }

  SUBCASE("an item waits for its recordings, and its work begins when they are written down") {
    const auto first = keep("aa");
    const auto second = keep("bb");
    const auto run = must(run_of({first.id, second.id}));
    CHECK(must(runs.items(run.id, k_noon))[0].recordings == 2);
    CHECK_FALSE(must(runs.lease(k_noon, until)));
    const auto item = *must(runs.lease_recordings(k_noon, until));
    CHECK(item.recordings == 2);
    CHECK_FALSE(must(runs.lease_recordings(k_noon, until)));
    const auto texts = must(runs.texts(item.id));
    REQUIRE(texts.size() == 3);
    CHECK(texts[0].recording == model::RecordingId{});
    CHECK(texts[2].recording == second.id);

    CHECK(unneeded(k_noon + hours(48)) == 0);
    must(runs.write_down(item.id, 1, {.text = "Hej.", .blocks = {{.start = 0, .end = 4}}}));
    CHECK(unneeded(k_noon) == 1);
    must(runs.give_back(item.id, k_noon));
    CHECK_FALSE(must(runs.lease(k_noon, until)));
    CHECK(must(runs.lease_recordings(k_noon, until))->recordings == 1);
    must(runs.write_down(item.id, 2, {.text = "Tack.", .blocks = {}}));
    must(runs.write_down(item.id, 0, {.text = "Fel plats.", .blocks = {}}));
    must(runs.give_back(item.id, k_noon));
    CHECK_FALSE(must(runs.lease_recordings(k_noon, until)));
    CHECK(must(runs.lease(k_noon, until))->recordings == 0);
    const auto written = must(runs.texts(item.id));
    CHECK(written[0].text.text == "Välkomna.");
    CHECK(written[1].text.text == "Hej.");
    REQUIRE(written[1].text.blocks.size() == 1);
    CHECK(written[2].name == "möte.wav");
    CHECK(written[2].text.text == "Tack.");
  }

  SUBCASE("an item that failed keeps its recording to be tried again; cancelled or removed it does not") {
    const auto failing = keep("aa");
    const auto run = must(run_of({failing.id}));
    const auto item = *must(runs.lease_recordings(k_noon, until));
    must(runs.fail(item.id, {ErrorKind::unavailable, "speech_unreachable", {"Borta.", "Gone."}}, k_noon));
    CHECK(unneeded(k_noon + hours(48)) == 0);
    CHECK(must(runs.move(item.id, TaskItemState::failed, {TaskItemState::waiting, 0})));
    CHECK(must(runs.lease_recordings(k_noon, until)));
    must(runs.cancel(run.id));
    CHECK(unneeded(k_noon) == 1);
    must(recordings.remove(failing.id));
    CHECK(must(runs.items(run.id, k_noon))[0].recordings == 0);

    const auto removed = must(run_of({keep("bb").id}));
    CHECK(unneeded(k_noon) == 0);
    must(runs.remove(removed.id));
    CHECK(unneeded(k_noon) == 1);
  }

  SUBCASE("nobody's recording is not kept, and a run with one that is gone is not either") {
    const auto nobodys = recordings.add({world.organisation.id, {999}, "möte.wav", "aa", k_noon + hours(24)});
    REQUIRE_FALSE(nobodys);
    CHECK(nobodys.error().code == "gone");
    const auto refused = run_of({{4711}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "gone");
    CHECK(must(runs.list(world.organisation.id, world.person.id, 10)).empty());
  }
}

}  // namespace svea::store
