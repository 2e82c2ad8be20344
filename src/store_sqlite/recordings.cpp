#include "store_sqlite/recordings.h"

#include "model/task_run.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

// The present row of `SELECT id, organisation_id, person_id, name, content_hash FROM recordings`.
model::Recording read_recording(const Rows& row) {
  return {row.get<model::RecordingId>(0), row.get<model::OrganisationId>(1), row.get<model::PersonId>(2),
          row.get<std::string>(3), row.get<std::string>(4)};
}

}  // namespace

Result<model::Recording> SqliteRecordings::add(const store::NewRecording& added) {
  return database_.write([&](Connection& connection) -> Result<model::Recording> {
    TRY(connection.run(
        "INSERT INTO recordings (organisation_id, person_id, name, content_hash, kept_until) VALUES (?1, ?2, "
        "?3, ?4, ?5)",
        added.organisation, added.person, added.name, added.content_hash, added.kept_until));
    return model::Recording{
        {connection.last_id()}, added.organisation, added.person, added.name, added.content_hash};
  });
}

Result<std::optional<model::Recording>> SqliteRecordings::find(model::RecordingId id) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::Recording>> {
    auto rows = TRY(connection.query(
        "SELECT id, organisation_id, person_id, name, content_hash FROM recordings WHERE id = ?1", id));
    return read_first(rows, read_recording);
  });
}

Result<std::vector<model::Recording>> SqliteRecordings::unneeded(Time now, std::size_t count_max) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::Recording>> {
    auto rows = TRY(connection.query(
        "SELECT id, organisation_id, person_id, name, content_hash FROM recordings WHERE kept_until <= ?1 "
        "AND NOT EXISTS (SELECT 1 FROM task_texts JOIN task_items ON task_items.id = item_id WHERE "
        "recording_id = recordings.id AND state <> ?2) ORDER BY id LIMIT ?3",
        now, model::TaskItemState::cancelled, count_max));
    return read_all(rows, read_recording);
  });
}

Status SqliteRecordings::remove(model::RecordingId id) {
  return database_.write(
      [&](Connection& connection) { return connection.run("DELETE FROM recordings WHERE id = ?1", id); });
}

Result<bool> SqliteRecordings::content_in_use(std::string_view content_hash, model::RecordingId other_than) {
  return database_.read([&](Connection& connection) {
    return connection.has_row("SELECT 1 FROM recordings WHERE content_hash = ?1 AND id <> ?2", content_hash,
                              other_than);
  });
}

}  // namespace svea::store_sqlite
