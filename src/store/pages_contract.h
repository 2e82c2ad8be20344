// What every implementation of store::IntakeJobs does with pages, cancelling, taking in again and progress.
// For tests only; call from a TEST_CASE with a new record.
#pragma once

#include "base/limits.h"
#include "store/documents_contract.h"

namespace svea::store {

inline void pages_contract(Record& record) {
  auto& documents = record.documents();
  auto& jobs = record.intake_jobs();
  const ContractWorld world(record);
  using model::DocumentState;
  const auto minute = std::chrono::minutes{1};
  const auto add = [&](const char* name) { return add_document(record, new_document(world, name, name)).id; };
  const auto scan = [&](model::DocumentId id, std::vector<int> pages) { must(jobs.queue_pages(id, pages)); };
  const auto lease_page = [&](Time now = k_noon) {
    const auto page = must(jobs.lease_page(now, now + minute));
    return page ? std::pair(page->document.id, page->page) : std::pair(model::DocumentId{}, 0);
  };
  const auto lease = [&](std::uint64_t bytes_max = k_any_size) {
    std::vector<model::DocumentId> ids;
    for (const auto& document : must(jobs.lease(k_noon, k_noon + minute, 10, bytes_max)))
      ids.push_back(document.id);
    return ids;
  };
  const auto progress = [&](model::DocumentId id, Time now = k_noon) {
    return must(jobs.progress(std::vector{id}, now)).at(0);
  };
  using Ids = std::vector<model::DocumentId>;
  const model::DocumentId none{};

  SUBCASE("documents with pages to read take turns, and each page is read once") {
    const auto first = add("a");
    const auto second = add("b");
    CHECK(lease() == Ids{first, second});
    scan(first, {1, 2, 4});
    scan(second, {1});
    CHECK(lease().empty());
    CHECK(lease_page() == std::pair(first, 1));
    CHECK(lease_page() == std::pair(second, 1));
    CHECK(lease_page() == std::pair(first, 2));
    CHECK(lease_page() == std::pair(first, 4));
    CHECK(lease_page() == std::pair(none, 0));
  }

  SUBCASE("organisations take turns before their documents do") {
    const auto first = add("a");
    const auto second = add("b");
    auto elsewhere = new_document(world, "c", "c");
    elsewhere.organisation = world.other_organisation.id;
    elsewhere.space = world.other_space.id;
    const auto other = add_document(record, elsewhere).id;
    for (const auto id : {first, second, other}) scan(id, {1, 2});
    CHECK(lease_page().first == first);
    CHECK(lease_page().first == other);
    CHECK(lease_page().first == second);
    CHECK(lease_page().first == other);
  }

  SUBCASE("what is read is kept, and the file's job is free again after its last page") {
    const auto id = add("a");
    CHECK(lease() == Ids{id});
    scan(id, {2, 3});
    lease_page();
    lease_page();
    must(jobs.finish_page(id, {.page = 3}));
    CHECK(lease().empty());
    must(jobs.finish_page(
        id, {.page = 2, .confidence = 0.5, .blocks = {{model::BlockKind::heading, 1, "Å \"ä\""}}}));
    must(jobs.finish_page(id, {.page = 2, .confidence = 0.1}));  // a second reader comes too late
    const auto read = must(jobs.read_pages(id));
    REQUIRE(read.size() == 2);
    CHECK(read[0].page == 2);
    CHECK(read[0].confidence == 0.5);
    REQUIRE(read[0].blocks.size() == 1);
    CHECK(read[0].blocks[0].kind == model::BlockKind::heading);
    CHECK(read[0].blocks[0].text == "Å \"ä\"");
    CHECK_FALSE(read[1].confidence);
    CHECK(lease() == Ids{id});
    scan(id, {2, 3});  // already read: nothing waits
    CHECK(lease() == Ids{id});
    auto taken = taken_in("Text från bild");
    taken.text.read_pages = {{2, 0.5}, {3, {}}};
    const std::pair finished{id, taken};
    must(jobs.finish({&finished, 1}));
    const auto text = must(documents.text(id, world.reach));
    REQUIRE(text->read_pages.size() == 2);
    CHECK(text->read_pages[0].confidence == 0.5);
    CHECK_FALSE(text->read_pages[1].confidence);
    CHECK(must(jobs.read_pages(id)).empty());
  }

  SUBCASE("a page whose reader dies is read by another, and given up as unreadable in the end") {
    const auto id = add("a");
    scan(id, {1});
    auto now = k_noon;
    for (int i = 0; i < limits::k_job_attempts_max; ++i, now += minute) CHECK(lease_page(now).second == 1);
    CHECK(lease_page(now).second == 0);
    REQUIRE(must(jobs.read_pages(id)).size() == 1);
    CHECK_FALSE(must(jobs.read_pages(id))[0].confidence);
  }

  SUBCASE("a page given back, or leased in a former life, is free again") {
    const auto id = add("a");
    scan(id, {1});
    lease_page();
    must(jobs.release_leases());
    CHECK(lease_page().second == 1);
    for (int i = 0; i < 2 * limits::k_job_attempts_max; ++i) {
      must(jobs.give_back_page(id, 1, k_noon));
      CHECK(lease_page().second == 1);
    }
  }

  SUBCASE("large files are leased one by one, small ones together, new ones before those taken in again") {
    const auto again = add("a");
    finish(record, again);
    CHECK(must(jobs.reprocess({}, world.reach)) == 1);
    CHECK(must(jobs.reprocess({}, world.reach)) == 0);
    const auto first = add("b");
    const auto second = add("c");
    CHECK(lease(1) == Ids{first});
    CHECK(lease() == Ids{second, again});
    CHECK(must(documents.find(again, world.reach))->state == DocumentState::ready);
  }

  SUBCASE("only what an older version took in is taken in again, where that is asked") {
    const auto id = add("a");
    auto taken = taken_in("Text");
    taken.intake_version = 3;
    const std::pair finished{id, taken};
    must(jobs.finish({&finished, 1}));
    CHECK(must(jobs.reprocess({.older_than_version = 3}, world.reach)) == 0);
    CHECK(must(jobs.reprocess({.older_than_version = 4}, world.other_reach)) == 0);
    CHECK(must(jobs.reprocess({.older_than_version = 4}, world.reach)) == 1);
    must(jobs.fail(id, {ErrorKind::timeout, "extract_timeout", {"Sent.", "Late."}}));
    const auto kept = must(documents.find(id, world.reach));
    CHECK(kept->state == DocumentState::ready);
    CHECK(kept->failure->code == "extract_timeout");
    CHECK(must(documents.text(id, world.reach))->text == "Text");
  }

  SUBCASE("what is cancelled ends, and nobody needs to go on with it") {
    const auto waiting = add("a");
    const auto ready = add("b");
    finish(record, ready);
    must(jobs.reprocess({}, world.reach));
    CHECK(must(jobs.still_wanted(Ids{ready, {4711}, waiting})).size() == 2);
    CHECK_FALSE(must(jobs.cancel(waiting, world.other_reach)));
    CHECK(must(jobs.cancel(waiting, world.reach)));
    CHECK_FALSE(must(jobs.cancel(waiting, world.reach)));
    CHECK(must(documents.find(waiting, world.reach))->failure->code == "intake_cancelled");
    CHECK(must(jobs.cancel(ready, world.reach)));
    CHECK(must(documents.find(ready, world.reach))->state == DocumentState::ready);
    CHECK(must(jobs.still_wanted(Ids{ready, waiting})).empty());
    finish(record, waiting);
    CHECK(must(documents.find(waiting, world.reach))->state == DocumentState::failed);
  }

  SUBCASE("everything that failed is tried again at once") {
    for (const char* name : {"a", "b"})
      must(jobs.fail(add(name), {ErrorKind::timeout, "extract_timeout", {"Sent.", "Late."}}));
    CHECK(must(jobs.summary(world.reach, k_noon)).failed == 2);
    CHECK(must(jobs.retry_failed(world.other_reach)) == 0);
    CHECK(must(jobs.retry_failed(world.reach)) == 2);
    CHECK(must(jobs.open_jobs()) == 2);
    CHECK(must(documents.list({.state = DocumentState::received}, world.reach)).total == 2);
  }

  SUBCASE("each job tells how far it has come, and all of them together what is left") {
    const auto measured = add("x");
    auto taken = taken_in("Text");
    taken.took_ms = 1000;
    const std::pair finished{measured, taken};
    must(jobs.finish({&finished, 1}));
    const auto first = add("a");
    const auto second = add("b");
    CHECK(progress(second).step == IntakeStep::waiting);
    CHECK(progress(second).seconds_left == doctest::Approx(2));
    CHECK(must(jobs.progress(Ids{measured}, k_noon)).empty());
    CHECK(lease(1) == Ids{first});
    CHECK(progress(first).step == IntakeStep::reading);
    CHECK(progress(first).attempts == 1);
    CHECK(progress(first, k_noon + minute).step == IntakeStep::waiting);
    scan(first, {1, 2});
    CHECK(progress(first).step == IntakeStep::reading_pages);
    CHECK_FALSE(progress(first).seconds_left);
    CHECK(lease_page().second == 1);
    must(jobs.finish_page(first, {.page = 1, .took_ms = 1500}));
    CHECK(progress(first).pages == 2);
    CHECK(progress(first).pages_read == 1);
    CHECK(progress(first).share == doctest::Approx(0.5));
    CHECK(progress(first).seconds_left == doctest::Approx(1.5));
    const auto summary = must(jobs.summary(world.reach, k_noon));
    CHECK(summary.waiting == 1);
    CHECK(summary.working == 1);
    CHECK(summary.pages_left == 1);
    CHECK(summary.seconds_left == doctest::Approx(2.5));
    CHECK(must(jobs.summary(world.other_reach, k_noon)).waiting == 0);
  }
}

}  // namespace svea::store
