// A record that the first version of the program filled comes through every later migration.
#include <doctest/doctest.h>

#include <fstream>

#include "must.h"
#include "store/record.h"
#include "store_sqlite/migrations/0001_record.h"
#include "store_sqlite/sqlite_record.h"
#include "temporary_directory.h"

namespace svea::store_sqlite {
namespace {

using model::DocumentState;

constexpr Time k_then{std::chrono::milliseconds{1'700'000'000'000}};

// As the first version wrote it: one thing of every kind, and what the later migrations make anew or count.
constexpr Sql k_filled(R"sql(
INSERT INTO organisations VALUES (3, 'solna', 'Solna stad', 0), (4, 'nationell', 'Nationella underlaget', 1);
INSERT INTO people VALUES (5, 'eva@solna.se', 'Eva', 1), (6, 'nils@solna.se', 'Nils', 0);
INSERT INTO memberships VALUES (5, 3, 2), (6, 3, 0);
INSERT INTO spaces VALUES (7, 3, 'alla', 'Alla', 0), (8, 3, 'slutet', 'Slutet', 1);
INSERT INTO space_members VALUES (8, 6, 3);
INSERT INTO password_hashes VALUES (5, '$argon2id$hemligt');
INSERT INTO tokens VALUES ('abc', 0, 5, 1800000000000);
INSERT INTO documents VALUES
  (10, 3, 7, 1, 'plank.md', 'plank.md', 'Plank', 'text/markdown', 'hash10', 100, 'sv', NULL, 0, 2, 1700000000000),
  (11, 3, 7, 0, 'kö.md', 'kö.md', 'kö.md', '', 'hash11', 200, '', NULL, 0, 0, 1700000000001),
  (12, 3, 8, 2, 'trasig.pdf', 'trasig.pdf', 'trasig.pdf', '', 'hash12', 300, '',
   '{"kind":0,"code":"file_damaged","sv":"Filen är trasig.","en":"The file is damaged."}', 0, 0, 1700000000002),
  (13, 3, 7, 1, 'plank.md', 'plank.md', 'Plank, ändrad', 'text/markdown', 'hash13', 100, 'sv', NULL, 0, 0, 1700000000003),
  (20, 3, 7, 1, 'borttagen.md', 'borttagen.md', 'Borttagen', '', 'hash20', 1, '', NULL, 0, 0, 1700000000004);
DELETE FROM documents WHERE id = 20;
INSERT INTO document_texts VALUES (10, 3, 'Plank kräver lov.', '[1,0,0,0,17]');
INSERT INTO passages VALUES (10, 0, 3, '["Bygga"]', 0, 0, 5, 'Plank'), (10, 1, 3, '["Bygga","Lov"]', 1, 6, 17, 'kräver lov.');
INSERT INTO jobs VALUES (1, 11, 3, 1, 0);
INSERT INTO changes VALUES (2, 10, 3, 7, 0), (5, 13, 3, 7, 0), (6, 20, 3, 7, 1);
INSERT INTO conversations VALUES (30, 3, 5, 'Om plank', 1700000000000, 1700000000000);
INSERT INTO turns VALUES (31, 30, 3, 'Krävs lov?', 'Ja [1].', 0, 1, 0, '[]', '["low_support"]', 1700000000000, 12);
)sql");

void fill(const std::filesystem::path& file) {
  std::ofstream(file).flush();
  auto connection = must(Connection::open(file, Connection::Use::write));
  must(connection.run_script(k_migration_0001));
  must(connection.run_script(k_filled));
  store::AuditEntry entry;
  entry.number = 1;
  entry.at = k_then;
  entry.person = {5};
  entry.organisation = {3};
  entry.action = "sign_in";
  entry.subject = "person 5";
  entry.outcome = "done";
  must(connection.run("INSERT INTO audit_entries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", entry.number,
                      entry.at, entry.person, entry.organisation, entry.action, entry.subject, entry.outcome,
                      store::audit_hash(entry, "")));
}

const model::Reach k_reach{.spaces = {{7}, {8}}};

}  // namespace

TEST_CASE("people, organisations, spaces and what proves who someone is come through all migrations") {
  const TemporaryDirectory data;
  fill(data.path() / "svea.db");
  const auto record = must(open_record(data.path()));
  auto& directory = record->directory();
  CHECK(must(directory.organisations()).size() == 2);
  const auto people = must(directory.people_of({3}));
  REQUIRE(people.size() == 2);
  CHECK(must(directory.find_person("eva@solna.se"))->is_operator);
  CHECK(must(directory.memberships_of({5})).at(0).role == model::Role::administrator);
  const std::vector<model::OrganisationId> solna{{3}};
  const auto spaces = must(directory.spaces_with_members(solna));
  REQUIRE(spaces.size() == 2);
  CHECK(spaces[1].space.access == model::SpaceAccess::members);
  CHECK(spaces[1].space.security_class == model::SecurityClass::internal);
  CHECK(spaces[1].members == std::vector<model::PersonId>{{6}});
  CHECK(must(record->credentials().password_hash({5})) == "$argon2id$hemligt");
  CHECK(must(record->credentials().find_token("abc", store::TokenKind::session, k_then)));
}

TEST_CASE("documents come through with text, passages, jobs, failures and their place in the change feed") {
  const TemporaryDirectory data;
  fill(data.path() / "svea.db");
  const auto record = must(open_record(data.path()));
  auto& documents = record->documents();
  const auto plank = *must(documents.find({10}, k_reach));
  CHECK(plank.metadata.title == "Plank");
  CHECK(plank.metadata.language == "sv");
  CHECK(plank.content_hash == "hash10");
  CHECK(plank.added_at == k_then);
  CHECK(plank.version == 1);
  CHECK(must(documents.find({13}, k_reach))->version == 2);
  CHECK(must(documents.find({12}, k_reach))->failure->code == "file_damaged");
  const auto text = *must(documents.text({10}, k_reach));
  CHECK(text.text == "Plank kräver lov.");
  CHECK(text.blocks.size() == 1);

  CHECK(must(documents.last_seq()) == 6);
  const auto changes = must(documents.changes_after(0, 10));
  REQUIRE(changes.size() == 3);
  REQUIRE(changes[0].passages.size() == 2);
  CHECK(changes[0].passages[1].heading_path == std::vector<std::string>{"Bygga", "Lov"});
  CHECK(changes[2].removed);

  const auto leased =
      must(record->intake_jobs().lease(k_then, k_then + std::chrono::minutes{1}, 10, 1 << 20));
  REQUIRE(leased.size() == 1);
  CHECK(leased[0].id == model::DocumentId{11});

  CHECK(must(documents.list({}, k_reach)).total == 4);
  CHECK(must(documents.list({.state = DocumentState::failed}, k_reach)).total == 1);
  store::NewDocument fresh;
  fresh.organisation = {3};
  fresh.space = {7};
  fresh.name = "ny.md";
  fresh.content_hash = "hash21";
  const auto added = must(documents.add({&fresh, 1})).front().document.id;
  CHECK_MESSAGE(added.value > 20, "the id of a removed document is never used again");
  CHECK(must(documents.list({}, k_reach)).total == 5);
  CHECK(must(documents.remove({10}, k_reach)));
  CHECK(must(documents.list({}, k_reach)).total == 3);
}

TEST_CASE("conversations and the chain of the audit log come through all migrations, and what is new works") {
  const TemporaryDirectory data;
  fill(data.path() / "svea.db");
  const auto record = must(open_record(data.path()));
  auto& conversations = record->conversations();
  CHECK(must(conversations.find({30}, {5}))->title == "Om plank");
  CHECK_FALSE(must(conversations.find({30}, {5}))->assistant);
  const auto turns = must(conversations.turns({30}, {5}));
  REQUIRE(turns.size() == 1);
  CHECK(turns[0].answer == "Ja [1].");
  CHECK(turns[0].state == model::TurnState::done);
  CHECK(turns[0].warnings == std::vector<std::string>{"low_support"});

  store::AuditEntry entry;
  entry.at = k_then;
  entry.action = "sign_out";
  must(record->audit_log().append(entry));
  CHECK(must(record->audit_log().entries_after(0, 10)).size() == 2);
  CHECK_FALSE(must(store::first_broken_entry(record->audit_log())));

  model::Source source;
  source.organisation = {3};
  source.space = {7};
  source.name = "Webben";
  source = must(record->sources().add(source));
  must(record->source_items().put({source.id, "a", "a", "1", "", {10}, false, {}}));
  CHECK(must(record->source_items().documents_of(source.id, k_reach)).ready == 1);
}

}  // namespace svea::store_sqlite
