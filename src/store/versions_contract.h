// What every implementation of store::Documents does with versions and metadata. For tests only; call from a
// TEST_CASE with a new record.
#pragma once

#include "store/documents_contract.h"

namespace svea::store {

inline void versions_contract(Record& record) {
  auto& documents = record.documents();
  auto& jobs = record.intake_jobs();
  const ContractWorld world(record);
  using model::DocumentState;
  const auto find = [&](model::DocumentId id) { return *must(documents.find(id, world.reach)); };
  const auto add = [&](const char* name, const char* hash) {
    const auto fresh = new_document(world, name, hash);
    return must(documents.add({&fresh, 1})).at(0);
  };
  const auto listed = [&] {
    std::vector<model::DocumentId> ids;
    for (const auto& document : must(documents.list({}, world.reach)).documents) ids.push_back(document.id);
    return ids;
  };
  using Ids = std::vector<model::DocumentId>;

  SUBCASE("a new version replaces the old when it is ready, and the old stays readable by its id") {
    const auto first = add("taxa.pdf", "h1").document.id;
    finish(record, first, "Text om 2024");
    const auto added = add("taxa.pdf", "h2");
    CHECK_FALSE(added.was_there);
    const auto second = added.document.id;
    CHECK(find(second).version == 2);
    CHECK(find(first).state == DocumentState::ready);
    finish(record, second, "Text om 2025");
    CHECK(find(first).state == DocumentState::replaced);
    CHECK(find(first).replaced_by == second);
    CHECK(listed() == Ids{second});
    CHECK(must(documents.list({.state = DocumentState::replaced}, world.reach)).total == 1);
    CHECK(must(documents.still_readable(Ids{first, second}, world.reach)) == Ids{second});
    CHECK(must(documents.text(first, world.reach))->text == "Text om 2024");
    const auto changes = must(documents.changes_after(1, 10));
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].document.id == second);
    CHECK(changes[1].document.id == first);
    CHECK(changes[1].removed);
    const auto versions = must(documents.versions(first, world.reach));
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].id == second);
    CHECK(versions[1].id == first);
    CHECK(must(documents.versions(first, world.other_reach)).empty());
  }

  SUBCASE("an older version that is added again or restored is the newest from then on") {
    const auto first = add("taxa.pdf", "h1").document.id;
    finish(record, first);
    const auto second = add("taxa.pdf", "h2").document.id;
    finish(record, second);
    const auto again = add("taxa.pdf", "h1");
    CHECK(again.was_there);
    CHECK(again.document.id == first);
    CHECK(again.document.version == 3);
    CHECK(again.document.state == DocumentState::ready);
    CHECK(find(second).state == DocumentState::replaced);
    CHECK(must(jobs.open_jobs()) == 0);
    CHECK_FALSE(must(documents.restore(first, world.reach)));
    CHECK_FALSE(must(documents.restore(second, world.other_reach)));
    CHECK(must(documents.restore(second, world.reach)));
    CHECK(listed() == Ids{second});
    CHECK(find(second).version == 4);
    const auto changes = must(documents.changes_after(0, 10));
    REQUIRE(changes.size() == 2);
    CHECK_FALSE(changes[0].removed);
    CHECK(changes[0].document.id == second);
    CHECK(changes[1].removed);
  }

  SUBCASE("whichever version is ready first, the newest is the one that counts") {
    const auto first = add("taxa.pdf", "h1").document.id;
    const auto second = add("taxa.pdf", "h2").document.id;
    finish(record, second);
    finish(record, first);
    CHECK(find(first).state == DocumentState::replaced);
    CHECK(find(second).state == DocumentState::ready);
    CHECK(must(documents.changes_after(0, 10)).size() == 1);
  }

  SUBCASE("a version that fails leaves the one before it searchable") {
    const auto first = add("taxa.pdf", "h1").document.id;
    finish(record, first);
    const auto second = add("taxa.pdf", "h2").document.id;
    must(jobs.fail(second, {ErrorKind::unsupported, "file_encrypted", {"Låst.", "Locked."}}));
    CHECK(find(first).state == DocumentState::ready);
    CHECK(find(second).state == DocumentState::failed);
  }

  SUBCASE("removing a document removes all its versions") {
    const auto first = add("taxa.pdf", "h1").document.id;
    finish(record, first);
    const auto second = add("taxa.pdf", "h2").document.id;
    finish(record, second);
    CHECK(must(documents.remove(first, world.reach)));
    CHECK_FALSE(must(documents.find(second, world.reach)));
    CHECK_FALSE(must(documents.content_in_use("h1")));
    CHECK_FALSE(must(documents.content_in_use("h2")));
    for (const auto& change : must(documents.changes_after(0, 10))) CHECK(change.removed);
    CHECK(add("taxa.pdf", "h1").document.version == 1);
  }

  SUBCASE("what a person sets wins over what is found, also when the file is taken in again") {
    const auto id = add("taxa.pdf", "h1").document.id;
    finish(record, id);
    CHECK_FALSE(must(documents.edit(id, {{"type", "taxa"}}, world.other_reach)));
    CHECK(must(
        documents.edit(id, {{"title", "Min titel"}, {"type", "taxa"}, {"date", "2024-05-13"}}, world.reach)));
    CHECK(find(id).metadata.title == "Min titel");
    CHECK(find(id).edits.size() == 3);
    const auto changes = must(documents.changes_after(1, 10));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].document.metadata.type == "taxa");
    CHECK(find(id).ready_seq == 1);  // it was found before, and still is
    CHECK(changes[0].passages.size() == 2);
    CHECK(must(jobs.reprocess({}, world.reach)) == 1);
    finish(record, id, "Text i nytt skick");
    CHECK(find(id).metadata.title == "Min titel");
    CHECK(must(documents.edit(id, {{"title", std::nullopt}}, world.reach)));
    CHECK(find(id).metadata.title == "Titel");
    CHECK(find(id).metadata.type == "taxa");
  }

  SUBCASE("a new version keeps what a person has set, but not what tells versions apart") {
    const auto first = add("taxa.pdf", "h1").document.id;
    finish(record, first);
    must(documents.edit(first, {{"publisher", "Solna stad"}, {"date", "2024-05-13"}}, world.reach));
    const auto second = add("taxa.pdf", "h2").document.id;
    finish(record, second);
    CHECK(find(second).metadata.publisher == "Solna stad");
    CHECK(find(second).metadata.date.empty());
  }

  SUBCASE("whoever adds a file may know of it what is not in it") {
    auto fresh = new_document(world, "lag.html", "h1");
    fresh.edits = {{"publisher", "Sveriges riksdag"}};
    const auto id = add_document(record, fresh).id;
    finish(record, id);
    CHECK(find(id).metadata.publisher == "Sveriges riksdag");
    CHECK(find(id).metadata.title == "Titel");
  }

  SUBCASE("the list is filtered by metadata, and what has no date lies outside every period") {
    const auto dated = add("a", "h1").document.id;
    const auto undated = add("b", "h2").document.id;
    finish(record, dated);
    finish(record, undated);
    must(documents.edit(
        dated, {{"type", "taxa"}, {"date", "2024-05-13"}, {"publisher", "Solna"}, {"language", "en"}},
        world.reach));
    const auto found = [&](const DocumentFilter& filter) {
      const auto page = must(documents.list(filter, world.reach));
      CHECK(page.total == page.documents.size());
      return page.total == 1 ? page.documents[0].id : model::DocumentId{};
    };
    CHECK(found({.type = "taxa"}) == dated);
    CHECK(found({.date_from = "2024-05-13"}) == dated);
    CHECK(found({.date_to = "2024-05-13"}) == dated);
    CHECK(must(documents.list({.date_to = "2024-05-12"}, world.reach)).total == 0);
    CHECK(must(documents.list({.date_from = "2024-05-14"}, world.reach)).total == 0);
    CHECK(found({.language = "sv"}) == undated);
    CHECK(found({.publisher = "Solna"}) == dated);
    CHECK(must(documents.list({.name_contains = "TITEL"}, world.reach)).total == 2);
  }
}

}  // namespace svea::store
