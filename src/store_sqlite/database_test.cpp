#include "store_sqlite/database.h"

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include <fmt/format.h>

#include "small_disk.h"
#include "store/jobs_contract.h"
#include "store_sqlite/sqlite_record.h"
#include "temporary_directory.h"

namespace svea::store_sqlite {
namespace {

namespace fs = std::filesystem;

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

Connection connect(const TemporaryDirectory& data) {
  return must(Connection::open(data.path() / "svea.db", Connection::Use::write));
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

store::TakenIn megabyte_of(char letter) { return store::taken_in(std::string(1 << 20, letter)); }

}  // namespace

TEST_CASE("what was stored is there when the record is opened again, and only its owner may read the file") {
  const TemporaryDirectory data;
  const auto directory = data.path() / "new";
  must(must(open_record(directory))
           ->directory()
           .add_person({.id = {}, .email = "eva@solna.se", .name = "Eva"}));
  const auto record = must(open_record(directory));
  CHECK(must(record->directory().find_person("eva@solna.se")));
  CHECK(fs::status(directory).permissions() == fs::perms::owner_all);
  CHECK(fs::status(directory / "svea.db").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a database of a newer program is refused and left as it is") {
  const TemporaryDirectory data;
  must(open_record(data.path()));
  must(connect(data).run_script("PRAGMA user_version = 99;"));
  CHECK(code_of(open_record(data.path())) == "record_too_new");
  auto connection = connect(data);
  auto rows = must(connection.query("PRAGMA user_version"));
  must(rows.next());
  CHECK(rows.get<int>(0) == 99);
}

TEST_CASE("a file that is no database is said to be damaged") {
  const TemporaryDirectory data;
  std::ofstream(data.path() / "svea.db") << std::string(100'000, 'x');
  const auto record = open_record(data.path());
  REQUIRE_FALSE(record);
  CHECK(record.error().code == "record_damaged");
  CHECK_FALSE(record.error().sentence.sv.empty());
}

TEST_CASE("a database damaged inside is said to be so when the damage is met") {
  constexpr int k_documents = 2000;
  const TemporaryDirectory data;
  {
    const auto record = must(open_record(data.path()));
    const store::ContractWorld world(*record);
    std::vector<store::NewDocument> fresh;
    for (int i = 0; i < k_documents; ++i)
      fresh.push_back(store::new_document(world, fmt::format("n{}", i), fmt::format("h{}", i)));
    must(record->documents().add(fresh));
  }
  const auto size = fs::file_size(data.path() / "svea.db");
  std::fstream file(data.path() / "svea.db", std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(static_cast<std::streamoff>(size / 4 * 3));
  file << std::string(size / 4, '\xff');
  file.close();
  const auto record = must(open_record(data.path()));
  bool was_met = false;
  for (std::int64_t id = 1; id <= k_documents; ++id) {
    const auto found = record->documents().find({id}, {{{1}}});
    if (found) continue;
    was_met = true;
    CHECK(found.error().code == "record_damaged");
  }
  CHECK(was_met);
}

TEST_CASE("a data directory that cannot be used is said to be so") {
  const TemporaryDirectory data;
  std::ofstream(data.path() / "file") << "in the way";
  CHECK(code_of(open_record(data.path() / "file")) == "record_unreadable");
}

TEST_CASE("what an error interrupts is undone") {
  const TemporaryDirectory data;
  const auto database = must(Database::open(data.path() / "svea.db"));
  const auto insert = [](Connection& connection, const char* email) {
    return connection.run("INSERT INTO people (email, name, is_operator) VALUES (?1, '', 0)",
                          std::string_view(email));
  };
  const auto failed = database->write([&](Connection& connection) -> Status {
    TRY(insert(connection, "one"));
    return insert(connection, "one");
  });
  CHECK(code_of(failed) == "not_unique");
  CHECK_FALSE(must(
      database->read([](Connection& connection) { return connection.has_row("SELECT 1 FROM people"); })));
}

TEST_CASE("a read during a write sees what was committed before it, and does not wait") {
  const TemporaryDirectory data;
  const auto database = must(Database::open(data.path() / "svea.db"));
  const auto has_people = [](Connection& connection) { return connection.has_row("SELECT 1 FROM people"); };
  must(database->write([&](Connection& connection) -> Status {
    TRY(connection.run("INSERT INTO people (email, name, is_operator) VALUES ('e', 'E', 0)"));
    CHECK_FALSE(must(database->read(has_people)));
    return {};
  }));
  CHECK(must(database->read(has_people)));
}

TEST_CASE("a database at its size limit says that the disk is full and keeps what it had") {
  const TemporaryDirectory data;
  const auto database = must(Database::open(data.path() / "svea.db"));
  must(database->write(
      [](Connection& connection) { return connection.has_row("PRAGMA max_page_count = 100"); }));
  const auto add = [&](const std::string& email) {
    return database->write([&](Connection& connection) {
      return connection.run("INSERT INTO people (email, name, is_operator) VALUES (?1, '', 0)", email);
    });
  };
  must(add("one"));
  const auto full = add(std::string(1 << 20, 'x'));
  REQUIRE_FALSE(full);
  CHECK(full.error().kind == ErrorKind::storage_full);
  must(add("two"));
  CHECK(must(database->read([](Connection& connection) {
    return connection.has_row("SELECT 1 WHERE (SELECT count(*) FROM people) = 2");
  })));
}

TEST_CASE("on a full disk nothing is acknowledged, and all goes on when there is room again") {
  const TemporaryDirectory data;
  const auto record = must(open_record(data.path()));
  const store::ContractWorld world(*record);
  auto& documents = record->documents();
  auto& jobs = record->intake_jobs();
  const auto first = store::add_document(*record, store::new_document(world, "ett", "h1")).id;
  const auto second = store::add_document(*record, store::new_document(world, "två", "h2")).id;
  const std::pair one{first, megabyte_of('a')};
  const std::pair two{second, megabyte_of('b')};
  {
    const SmallDisk full(512 << 10);
    const auto finished = jobs.finish({&one, 1});
    REQUIRE_FALSE(finished);
    CHECK(finished.error().kind == ErrorKind::storage_full);
    CHECK(must(documents.find(first, world.reach))->state == model::DocumentState::received);
    CHECK(must(jobs.open_jobs()) == 2);
  }
  must(jobs.finish({&one, 1}));
  must(jobs.finish({&two, 1}));
  CHECK(must(documents.text(first, world.reach))->text == one.second.text.text);
  CHECK(must(documents.changes_after(0, 10)).size() == 2);
}

TEST_CASE("several processes make a new database and write to it at the same time") {
  const TemporaryDirectory data;
  constexpr int k_processes = 4;
  constexpr int k_people_each = 10;
  for (int process = 0; process < k_processes; ++process) {
    if (::fork() != 0) continue;
    const auto record = open_record(data.path());
    bool all = record.has_value();
    if (!all) std::fputs((record.error().code + ": " + record.error().detail + "\n").c_str(), stderr);
    for (int i = 0; all && i < k_people_each; ++i)
      all = (*record)
                ->directory()
                .add_person({.id = {}, .email = std::to_string(process * 100 + i), .name = ""})
                .has_value();
    ::_exit(all ? 0 : 1);
  }
  for (int process = 0; process < k_processes; ++process) {
    int status = 0;
    ::wait(&status);
    CHECK(status == 0);
  }
  const auto record = must(open_record(data.path()));
  for (int process = 0; process < k_processes; ++process)
    for (int i = 0; i < k_people_each; ++i)
      CHECK(must(record->directory().find_person(std::to_string(process * 100 + i))));
}

TEST_CASE("what was removed is not left readable in the file") {
  const TemporaryDirectory data;
  const std::string secret = "Text som ska gallras helt och hållet";
  {
    const auto record = must(open_record(data.path()));
    const store::ContractWorld world(*record);
    const auto id = store::add_document(*record, store::new_document(world, "hemligt.pdf", "h1")).id;
    store::finish(*record, id, secret);
    REQUIRE(must(record->documents().remove(id, world.reach)));
  }
  CHECK_FALSE(fs::exists(data.path() / "svea.db-wal"));
  const auto bytes = bytes_of(data.path() / "svea.db");
  CHECK(bytes.find("Solna stad") != std::string::npos);
  CHECK(bytes.find("gallras") == std::string::npos);
  CHECK(bytes.find("hemligt.pdf") == std::string::npos);
}

TEST_CASE("the audit log cannot be altered by mistake, and not unseen on purpose") {
  const TemporaryDirectory data;
  const auto record = must(open_record(data.path()));
  for (int i = 0; i < 5; ++i) {
    store::AuditEntry entry;
    entry.action = "sign_in";
    must(record->audit_log().append(entry));
  }
  CHECK_FALSE(must(store::first_broken_entry(record->audit_log())));
  auto connection = connect(data);
  CHECK_FALSE(connection.run("DELETE FROM audit_entries WHERE number = 3"));
  CHECK_FALSE(connection.run("UPDATE audit_entries SET action = 'nothing' WHERE number = 3"));
  must(connection.run_script("DROP TRIGGER audit_entries_stay_as_they_are;"));
  must(connection.run("UPDATE audit_entries SET action = 'nothing' WHERE number = 3"));
  CHECK(must(store::first_broken_entry(record->audit_log())) == 3);
}

}  // namespace svea::store_sqlite
