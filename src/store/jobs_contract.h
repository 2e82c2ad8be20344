// What every implementation of store::Documents does with intake jobs and the change feed.
// For tests only; call from a TEST_CASE with a new record.
#pragma once

#include "base/limits.h"
#include "store/documents_contract.h"

namespace svea::store {

inline void jobs_contract(Record& record) {
  auto& documents = record.documents();
  auto& jobs = record.intake_jobs();
  const ContractWorld world(record);
  const auto first = add_document(record, new_document(world, "ett.pdf", "h1")).id;
  const auto second = add_document(record, new_document(world, "två.pdf", "h2")).id;
  const auto minute = std::chrono::minutes{1};
  const auto lease = [&](Time now, std::size_t count_max = 1) {
    std::vector<model::DocumentId> ids;
    for (const auto& document : must(jobs.lease(now, now + minute, count_max, k_any_size)))
      ids.push_back(document.id);
    return ids;
  };
  using Ids = std::vector<model::DocumentId>;
  using model::DocumentState;

  SUBCASE("the oldest free jobs are leased, each to one worker until its lease runs out") {
    CHECK(lease(k_noon, 0).empty());
    CHECK(lease(k_noon) == Ids{first});
    CHECK(lease(k_noon, 10) == Ids{second});
    CHECK(lease(k_noon + minute / 2, 10).empty());
    CHECK(must(jobs.open_jobs()) == 2);
    CHECK(lease(k_noon + minute, 10) == Ids{first, second});
  }

  SUBCASE("after a restart every lease is free at once") {
    CHECK(lease(k_noon, 10).size() == 2);
    must(jobs.release_leases());
    CHECK(lease(k_noon, 10).size() == 2);
  }

  SUBCASE("a job that never ends is given up, and the person is told") {
    auto now = k_noon;
    for (int i = 0; i < limits::k_job_attempts_max; ++i, now += minute) CHECK(lease(now) == Ids{first});
    CHECK(lease(now) == Ids{second});
    const auto given_up = must(documents.find(first, world.reach));
    CHECK(given_up->state == DocumentState::failed);
    REQUIRE(given_up->failure);
    CHECK(given_up->failure->code == "intake_gave_up");
    CHECK_FALSE(given_up->failure->sentence.sv.empty());
    CHECK(must(jobs.open_jobs()) == 1);
  }

  SUBCASE("jobs that are given back are free from when it says, and count as never leased") {
    auto now = k_noon;
    for (int i = 0; i < 2 * limits::k_job_attempts_max; ++i, now += minute) {
      CHECK(lease(now, 10) == Ids{first, second});
      must(jobs.give_back(Ids{first, second, {4711}}, now + minute));
      CHECK(lease(now, 10).empty());
    }
    CHECK(must(jobs.open_jobs()) == 2);
  }

  SUBCASE("a failed document keeps why, and gets a fresh job when it is tried again") {
    lease(k_noon);
    must(jobs.fail(first, {ErrorKind::unsupported, "file_encrypted", {"Låst \"fil\".", "Locked."}, "pdf"}));
    auto failed = must(documents.find(first, world.reach));
    CHECK(failed->state == DocumentState::failed);
    REQUIRE(failed->failure);
    CHECK(failed->failure->kind == ErrorKind::unsupported);
    CHECK(failed->failure->code == "file_encrypted");
    CHECK(failed->failure->sentence.sv == "Låst \"fil\".");
    CHECK(failed->failure->sentence.en == "Locked.");
    CHECK(must(jobs.open_jobs()) == 1);

    CHECK_FALSE(must(jobs.retry(second, world.reach)));
    CHECK(must(jobs.retry(first, world.reach)));
    CHECK_FALSE(must(jobs.retry(first, world.reach)));
    CHECK(must(documents.find(first, world.reach))->state == DocumentState::received);
    CHECK_FALSE(must(documents.find(first, world.reach))->failure);
    CHECK(lease(k_noon, 10) == Ids{second, first});
  }

  SUBCASE("a job that has ended does not end again, and one whose document is gone ends in nothing") {
    finish(record, first, "Text den första");
    must(jobs.fail(first, {ErrorKind::timeout, "extract_timeout", {"Sent.", "Late."}}));
    finish(record, first, "Text den andra");
    CHECK(must(documents.text(first, world.reach))->text == "Text den första");
    CHECK(must(documents.last_seq()) == 1);
    CHECK(must(documents.remove(second, world.reach)));
    finish(record, second);
    must(jobs.fail(second, {ErrorKind::timeout, "extract_timeout", {"Sent.", "Late."}}));
    CHECK_FALSE(must(documents.find(second, world.reach)));
    CHECK(must(jobs.open_jobs()) == 0);
  }

  SUBCASE("the change feed brings what became ready, with its passages, in order and in batches") {
    CHECK(must(documents.last_seq()) == 0);
    CHECK(must(documents.changes_after(0, 10)).empty());
    const std::vector<std::pair<model::DocumentId, TakenIn>> both{{second, taken_in("Text om avtal")},
                                                                  {first, taken_in("Text om lov")}};
    must(jobs.finish(both));
    CHECK(must(documents.last_seq()) == 2);
    const auto changes = must(documents.changes_after(0, 10));
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].document.id == second);
    CHECK(changes[0].document.seq == 1);
    CHECK(changes[0].document.name == "två.pdf");
    CHECK(changes[0].document.metadata.title == "Titel");
    CHECK_FALSE(changes[0].removed);
    REQUIRE(changes[0].passages.size() == 2);
    const auto& passage = changes[0].passages[1];
    CHECK(passage.ordinal == 1);
    CHECK(passage.heading_path == std::vector<std::string>{"Kapitel", "§ \"2\""});
    CHECK(passage.page == 2);
    CHECK(passage.start == 4);
    CHECK(passage.end == 13);
    CHECK(passage.text == " om avtal");
    CHECK(changes[0].passages[0].heading_path.empty());
    CHECK(must(documents.changes_after(0, 1)).size() == 1);
    const auto rest = must(documents.changes_after(1, 10));
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].document.id == first);
    CHECK(must(documents.changes_after(2, 10)).empty());
  }

  SUBCASE("a document that was removed later is in the feed once, as removed and without its name") {
    finish(record, first);
    finish(record, second);
    CHECK(must(documents.remove(first, world.reach)));
    const auto changes = must(documents.changes_after(0, 10));
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].document.id == second);
    CHECK(changes[1].document.id == first);
    CHECK(changes[1].removed);
    CHECK(changes[1].document.seq == 3);
    CHECK(changes[1].document.organisation == world.organisation.id);
    CHECK(changes[1].document.space == world.space.id);
    CHECK(changes[1].document.name.empty());
    CHECK(changes[1].passages.empty());
    CHECK(must(documents.last_seq()) == 3);
  }
}

}  // namespace svea::store
