#include "api/assistant.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "api/read_assistant.h"
#include "api/test_town.h"
#include "must.h"

using namespace svea;
using namespace svea::api;

namespace {

model::LibraryEntry keep(TestTown& town, const std::string& body) {
  model::LibraryEntry wish;
  wish.organisation = town.lindhaga;
  wish.space = town.space;
  wish.kind = k_assistant_kind;
  wish.name = "Bygglov";
  wish.body = body;
  wish.changed_by = town.people.at("editor");
  return must(town.record.library().add(wish));
}

Caller caller(TestTown& town, const std::string& who) {
  const auto person = must(town.record.directory().find_person(who + "@example.se"));
  return {.rights = must(access::rights_of(town.record.directory(), *person))};
}

model::Document add_version(TestTown& town) {
  store::NewDocument made;
  made.organisation = town.lindhaga;
  made.space = town.space;
  made.name = std::string(k_secret) + ".txt";
  made.content_hash = "nyare";
  const auto id = must(town.record.documents().add({&made, 1})).front().document.id;
  store::TakenIn taken;
  taken.text.text = "Nyare.";
  const std::pair finished(id, taken);
  must(town.record.intake_jobs().finish({&finished, 1}));
  return *must(town.record.documents().find(id, {.spaces = {town.space}}));
}

}  // namespace

TEST_CASE("an assistant narrows what is read, and never widens it") {
  TestTown town;
  const auto entry = keep(town, R"({"spaces":[1,2,3,4,5,6,7,8,9]})");
  model::Reach reach{.spaces = {town.space}};
  answer::Guidance guidance;
  must(guide(town.services, entry, reach, guidance));
  CHECK(reach.spaces == std::vector{town.space});

  model::Reach nothing;
  const auto refused = guide(town.services, entry, nothing, guidance);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "assistant_out_of_reach");
  CHECK(nothing.spaces.empty());
}

TEST_CASE("an assistant whose documents are out of reach answers from nothing instead of everything") {
  TestTown town;
  const auto entry = keep(town, R"({"documents":[987654]})");
  model::Reach reach{.spaces = {town.space}};
  answer::Guidance guidance;
  CHECK(guide(town.services, entry, reach, guidance).error().code == "assistant_out_of_reach");
}

TEST_CASE("a document of an assistant is followed to its newer version") {
  TestTown town;
  const auto body = fmt::format(R"({{"documents":[{}]}})", town.document.value);
  const auto entry = keep(town, body);
  model::Reach reach{.spaces = {town.space}};
  answer::Guidance guidance;
  must(guide(town.services, entry, reach, guidance));
  CHECK(guidance.documents == std::vector{town.document});
  const auto newer = add_version(town);
  must(guide(town.services, entry, reach, guidance));
  CHECK(guidance.documents == std::vector{newer.id});
}

TEST_CASE("an assistant that is another organisation's, or something else, is not there") {
  TestTown town;
  const auto entry = keep(town, "{}");
  CHECK(must(find_assistant(town.services, caller(town, "reader"), entry.id, town.lindhaga)).id == entry.id);
  CHECK_FALSE(find_assistant(town.services, caller(town, "reader"), entry.id, town.sjovik));
  CHECK_FALSE(find_assistant(town.services, caller(town, "other_reader"), entry.id, {}));
  CHECK(find_assistant(town.services, caller(town, "reader"), town.library_entry, {}).error().code ==
        "assistant_missing");
}

TEST_CASE("a conversation goes on with the newest version, the pinned one, or none") {
  TestTown town;
  auto entry = keep(town, "{}");
  entry.name = "Bygglov 2";
  must(town.record.library().change(entry));
  const auto reader = caller(town, "reader");
  model::AssistantUse use{entry.id, "Bygglov", 1, false};
  CHECK(must(assistant_of(town.services, reader, use))->version == 2);
  use.is_pinned = true;
  CHECK(must(assistant_of(town.services, reader, use))->name == "Bygglov");
  CHECK_FALSE(must(assistant_of(town.services, caller(town, "other_reader"), use)));
  must(town.record.library().remove(entry.id));
  CHECK_FALSE(must(assistant_of(town.services, reader, use)));
}
