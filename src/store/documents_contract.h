// What every implementation of store::Documents does with documents; jobs_contract.h has jobs and the change
// feed. For tests only; call from a TEST_CASE with a new record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

// Leases files however large they are.
inline constexpr std::uint64_t k_any_size = UINT64_MAX;

// A file of the world's first organisation whose content is `hash`.
inline NewDocument new_document(const ContractWorld& world, std::string name, std::string hash) {
  return {world.organisation.id, world.space.id, std::move(name), std::move(hash), 1234, k_noon};
}

inline model::Document add_document(Record& record, const NewDocument& fresh) {
  return must(record.documents().add({&fresh, 1})).at(0).document;
}

inline TakenIn taken_in(std::string text) {
  const auto length = static_cast<std::int64_t>(text.size());
  return {.metadata = {.title = "Titel", .language = "sv"},
          .media_type = "application/pdf",
          .pages = 2,
          .text = {text,
                   {{model::BlockKind::heading, 1, 1, 0, 4}, {model::BlockKind::table_row, 0, 2, 4, length}}},
          .passages = {{0, {}, 1, 0, 4, text.substr(0, 4)},
                       {1, {"Kapitel", "§ \"2\""}, 2, 4, length, text.substr(4)}}};
}

inline void finish(Record& record, model::DocumentId id, std::string text = "Text om semester") {
  const std::pair finished{id, taken_in(std::move(text))};
  must(record.intake_jobs().finish({&finished, 1}));
}

inline void documents_contract(Record& record) {
  auto& documents = record.documents();
  auto& jobs = record.intake_jobs();
  const ContractWorld world(record);
  using model::DocumentState;

  SUBCASE("documents come back in the order given, received and with all that was said of them") {
    const std::vector fresh{new_document(world, "avtal/ett.pdf", "h1"),
                            new_document(world, "avtal/två.pdf", "h2")};
    const auto added = must(documents.add(fresh));
    REQUIRE(added.size() == 2);
    CHECK_FALSE(added[0].was_there);
    const auto found = must(documents.find(added[1].document.id, world.reach));
    REQUIRE(found);
    CHECK(found->organisation == world.organisation.id);
    CHECK(found->space == world.space.id);
    CHECK(found->name == "avtal/två.pdf");
    CHECK(found->content_hash == "h2");
    CHECK(found->size_bytes == 1234);
    CHECK(found->added_at == k_noon);
    CHECK(found->state == DocumentState::received);
    CHECK(found->seq == 0);
    CHECK(must(jobs.open_jobs()) == 2);
  }

  SUBCASE("the same content is kept once in a space, whatever its name, and once more in another space") {
    const auto first = add_document(record, new_document(world, "ett.pdf", "h1"));
    auto elsewhere = new_document(world, "ett.pdf", "h1");
    elsewhere.organisation = world.other_organisation.id;
    elsewhere.space = world.other_space.id;
    const std::vector fresh{new_document(world, "kopia.pdf", "h1"), new_document(world, "ny.pdf", "h2"),
                            new_document(world, "ny kopia.pdf", "h2"), elsewhere};
    const auto added = must(documents.add(fresh));
    REQUIRE(added.size() == 4);
    CHECK(added[0].was_there);
    CHECK(added[0].document.id == first.id);
    CHECK(added[0].document.name == "ett.pdf");
    CHECK_FALSE(added[1].was_there);
    CHECK(added[2].was_there);
    CHECK(added[2].document.id == added[1].document.id);
    CHECK_FALSE(added[3].was_there);
    CHECK(must(jobs.open_jobs()) == 3);
  }

  SUBCASE("a batch with one space that is not the organisation's adds nothing") {
    auto wrong = new_document(world, "två.pdf", "h2");
    wrong.space = world.other_space.id;
    const std::vector fresh{new_document(world, "ett.pdf", "h1"), wrong};
    const auto added = documents.add(fresh);
    REQUIRE_FALSE(added);
    CHECK(added.error().code == "gone");
    CHECK(must(documents.list({}, world.reach)).total == 0);
    CHECK(must(jobs.open_jobs()) == 0);
  }

  SUBCASE("outside the reach a document does not exist") {
    const auto id = add_document(record, new_document(world, "ett.pdf", "h1")).id;
    finish(record, id);
    const std::vector ids{id};
    for (const auto& reach : {model::Reach{}, world.other_reach}) {
      CHECK_FALSE(must(documents.find(id, reach)));
      CHECK_FALSE(must(documents.text(id, reach)));
      CHECK(must(documents.list({}, reach)).total == 0);
      CHECK(must(documents.list({.space = world.space.id, .state = {}, .name_contains = {}}, reach)).total ==
            0);
      CHECK(must(documents.still_readable(ids, reach)).empty());
      CHECK_FALSE(must(documents.remove(id, reach)));
      CHECK_FALSE(must(jobs.retry(id, reach)));
    }
    CHECK(must(documents.find(id, world.reach)));
  }

  SUBCASE("a taken-in document has its text, blocks and numbers") {
    const auto id = add_document(record, new_document(world, "ett.pdf", "h1")).id;
    CHECK_FALSE(must(documents.text(id, world.reach)));
    finish(record, id, "Åäö och mer");
    const auto found = must(documents.find(id, world.reach));
    REQUIRE(found);
    CHECK(found->state == DocumentState::ready);
    CHECK(found->metadata.title == "Titel");
    CHECK(found->media_type == "application/pdf");
    CHECK(found->metadata.language == "sv");
    CHECK(found->pages == 2);
    CHECK(found->passages == 2);
    CHECK(found->seq == 1);
    const auto text = must(documents.text(id, world.reach));
    REQUIRE(text);
    CHECK(text->text == "Åäö och mer");
    REQUIRE(text->blocks.size() == 2);
    CHECK(text->blocks[0].kind == model::BlockKind::heading);
    CHECK(text->blocks[0].level == 1);
    CHECK(text->blocks[1].kind == model::BlockKind::table_row);
    CHECK(text->blocks[1].page == 2);
    CHECK(text->blocks[1].start == 4);
    CHECK(text->blocks[1].end == 14);
  }

  SUBCASE("the list shows the newest first, filtered, and counts all that match") {
    const std::vector fresh{new_document(world, "Avtal/Ägare.pdf", "h1"),
                            new_document(world, "avtal/b.pdf", "h2"),
                            new_document(world, "regler/c%_.pdf", "h3")};
    const auto added = must(documents.add(fresh));
    finish(record, added[0].document.id);
    const auto names = [&](const DocumentFilter& filter) {
      std::vector<std::string> found;
      for (const auto& document : must(documents.list(filter, world.reach)).documents)
        found.push_back(document.name);
      return found;
    };
    using Names = std::vector<std::string>;
    DocumentFilter filter;
    CHECK(names(filter) == Names{"regler/c%_.pdf", "avtal/b.pdf", "Avtal/Ägare.pdf"});
    filter.offset = 1;
    filter.count_max = 1;
    CHECK(names(filter) == Names{"avtal/b.pdf"});
    CHECK(must(documents.list(filter, world.reach)).total == 3);
    filter = {};
    filter.name_contains = "AVTAL/";
    CHECK(names(filter) == Names{"avtal/b.pdf", "Avtal/Ägare.pdf"});
    filter.name_contains = "ägare";
    CHECK(names(filter) == Names{"Avtal/Ägare.pdf"});
    filter.name_contains = "%_";
    CHECK(names(filter) == Names{"regler/c%_.pdf"});
    filter = {};
    filter.state = DocumentState::ready;
    CHECK(names(filter) == Names{"Avtal/Ägare.pdf"});
    filter.space = world.other_space.id;
    CHECK(names(filter).empty());
  }

  SUBCASE("a reach over thousands of spaces works as one over few") {
    const auto id = add_document(record, new_document(world, "ett.pdf", "h1")).id;
    finish(record, id);
    model::Reach wide;
    for (std::int64_t i = 1; i <= 5000; ++i) wide.spaces.push_back({i});
    CHECK(must(documents.find(id, wide)));
    CHECK(must(documents.list({}, wide)).total == 1);
    CHECK(must(documents.still_readable(std::vector{id}, wide)).size() == 1);
  }

  SUBCASE("of what an index found, what is ready and not removed is readable, in the index's order") {
    const std::vector fresh{new_document(world, "a", "h1"), new_document(world, "b", "h2"),
                            new_document(world, "c", "h3"), new_document(world, "d", "h4")};
    std::vector<model::DocumentId> ids;
    for (const auto& added : must(documents.add(fresh))) ids.push_back(added.document.id);
    finish(record, ids[0]);
    finish(record, ids[1]);
    finish(record, ids[2]);
    CHECK(must(documents.remove(ids[1], world.reach)));
    const std::vector found{ids[3], ids[2], ids[1], ids[0], model::DocumentId{4711}};
    CHECK(must(documents.still_readable(found, world.reach)) == std::vector{ids[2], ids[0]});
  }

  SUBCASE("a removed document is gone with its job, and its content with the last that has it") {
    const auto id = add_document(record, new_document(world, "ett.pdf", "h1")).id;
    auto elsewhere = new_document(world, "ett.pdf", "h1");
    elsewhere.organisation = world.other_organisation.id;
    elsewhere.space = world.other_space.id;
    const auto other_id = add_document(record, elsewhere).id;
    CHECK(must(documents.remove(id, world.reach)));
    CHECK_FALSE(must(documents.remove(id, world.reach)));
    CHECK_FALSE(must(documents.find(id, world.reach)));
    CHECK(must(jobs.open_jobs()) == 1);
    CHECK(must(documents.content_in_use("h1")));
    CHECK(must(documents.remove(other_id, world.other_reach)));
    CHECK_FALSE(must(documents.content_in_use("h1")));
  }

  SUBCASE("an id is never used again") {
    const auto id = add_document(record, new_document(world, "ett.pdf", "h1")).id;
    CHECK(must(documents.remove(id, world.reach)));
    CHECK(add_document(record, new_document(world, "ett.pdf", "h1")).id != id);
  }
}

}  // namespace svea::store
