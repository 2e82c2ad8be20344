#include "store_sqlite/library.h"

#include "store/errors.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

Status add_version(Connection& connection, const model::LibraryEntry& entry) {
  return connection.run(
      "INSERT INTO library_versions (entry_id, version, organisation_id, name, description, body, "
      "changed_by, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      entry.id, entry.version, entry.organisation, entry.name, entry.description, entry.body,
      entry.changed_by, entry.changed_at);
}

// The present row of library_rows in the order of its columns.
model::LibraryEntry read_entry(const Rows& row) {
  model::LibraryEntry entry;
  entry.id = row.get<model::LibraryEntryId>(0);
  entry.organisation = row.get<model::OrganisationId>(1);
  entry.space = row.get<model::SpaceId>(2);
  entry.kind = row.get<std::string>(3);
  entry.version = row.get<int>(4);
  entry.name = row.get<std::string>(5);
  entry.description = row.get<std::string>(6);
  entry.body = row.get<std::string>(7);
  entry.changed_by = row.get<model::PersonId>(8);
  entry.changed_at = row.get<Time>(9);
  return entry;
}

// The same with votes, mean and the own vote after it.
store::RatedEntry read_rated(const Rows& row) {
  return {
      .entry = read_entry(row),
      .rating = {
          .mean = row.get<double>(11), .votes = row.get<int>(10), .own = row.get<std::optional<int>>(12)}};
}

}  // namespace

Result<model::LibraryEntry> SqliteLibrary::add(const model::LibraryEntry& wish) {
  return database_.write([&](Connection& connection) -> Result<model::LibraryEntry> {
    TRY(connection.run("INSERT INTO library_entries (organisation_id, space_id, kind) VALUES (?1, ?2, ?3)",
                       wish.organisation, wish.space, wish.kind));
    auto entry = wish;
    entry.id = {connection.last_id()};
    entry.version = 1;
    TRY(add_version(connection, entry));
    return entry;
  });
}

Result<std::optional<model::LibraryEntry>> SqliteLibrary::change(const model::LibraryEntry& wish) {
  return database_.write([&](Connection& connection) -> Result<std::optional<model::LibraryEntry>> {
    TRY(connection.run("UPDATE library_entries SET version = version + 1 WHERE id = ?1", wish.id));
    if (connection.changed_rows() == 0) return std::nullopt;
    auto rows = TRY(connection.query(
        "SELECT organisation_id, space_id, kind, version FROM library_entries WHERE id = ?1", wish.id));
    TRY(rows.next());
    auto entry = wish;
    entry.organisation = rows.get<model::OrganisationId>(0);
    entry.space = rows.get<model::SpaceId>(1);
    entry.kind = rows.get<std::string>(2);
    entry.version = rows.get<int>(3);
    TRY(add_version(connection, entry));
    return entry;
  });
}

Status SqliteLibrary::remove(model::LibraryEntryId id) {
  return database_.write([&](Connection& connection) {
    return connection.run("DELETE FROM library_entries WHERE id = ?1", id);
  });
}

Result<std::vector<store::RatedEntry>> SqliteLibrary::list(const model::Reach& reach, std::string_view kind,
                                                           model::PersonId asking) {
  return database_.read([&](Connection& connection) -> Result<std::vector<store::RatedEntry>> {
    auto rows =
        TRY(connection.query("SELECT library_rows.*, (SELECT stars FROM library_ratings WHERE entry_id = "
                             "library_rows.id AND person_id = ?3) FROM library_rows WHERE space_id IN "
                             "(SELECT value FROM json_each(?1)) AND (?2 = '' OR kind = ?2) ORDER BY name, id",
                             id_list(reach.spaces), kind, asking));
    return read_all(rows, read_rated);
  });
}

Result<std::optional<store::RatedEntry>> SqliteLibrary::find(model::LibraryEntryId id,
                                                             const model::Reach& reach,
                                                             model::PersonId asking) {
  return database_.read([&](Connection& connection) -> Result<std::optional<store::RatedEntry>> {
    auto rows = TRY(connection.query(
        "SELECT library_rows.*, (SELECT stars FROM library_ratings WHERE entry_id = library_rows.id AND "
        "person_id = ?3) FROM library_rows WHERE id = ?2 AND space_id IN (SELECT value FROM json_each(?1))",
        id_list(reach.spaces), id, asking));
    return read_first(rows, read_rated);
  });
}

Result<std::vector<model::LibraryEntry>> SqliteLibrary::versions(model::LibraryEntryId id,
                                                                 const model::Reach& reach) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::LibraryEntry>> {
    auto rows =
        TRY(connection.query("SELECT entry.id, entry.organisation_id, space_id, kind, one.version, name, "
                             "description, body, changed_by, changed_at FROM library_entries AS entry JOIN "
                             "library_versions AS one ON one.entry_id = entry.id WHERE entry.id = ?2 AND "
                             "space_id IN (SELECT value FROM json_each(?1)) ORDER BY one.version DESC",
                             id_list(reach.spaces), id));
    return read_all(rows, read_entry);
  });
}

Status SqliteLibrary::rate(model::LibraryEntryId id, model::PersonId person, int stars) {
  return database_.write([&](Connection& connection) -> Status {
    if (!TRY(connection.has_row("SELECT 1 FROM library_entries WHERE id = ?1", id))) return store::gone();
    if (stars == 0)
      return connection.run("DELETE FROM library_ratings WHERE entry_id = ?1 AND person_id = ?2", id, person);
    return connection.run("INSERT OR REPLACE INTO library_ratings VALUES (?1, ?2, ?3)", id, person, stars);
  });
}

}  // namespace svea::store_sqlite
