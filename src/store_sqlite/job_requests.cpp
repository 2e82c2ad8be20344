#include "store/errors.h"
#include "store_sqlite/document_queries.h"
#include "store_sqlite/intake_jobs.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {

using model::DocumentState;

Result<bool> SqliteIntakeJobs::retry(model::DocumentId id, const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    const auto document = TRY(find_document(connection, id, reach));
    if (!document || document->state != DocumentState::failed) return false;
    TRY(connection.run("UPDATE documents SET state = ?2, failure = NULL WHERE id = ?1", id,
                       DocumentState::received));
    TRY(add_job(connection, *document));
    return true;
  });
}

Result<std::size_t> SqliteIntakeJobs::retry_failed(const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<std::size_t> {
    const auto spaces = id_list(reach.spaces);
    TRY(connection.run(
        "INSERT INTO jobs (document_id, organisation_id) SELECT id, organisation_id FROM documents WHERE "
        "state = ?2 AND space_id IN (SELECT value FROM json_each(?1)) ORDER BY id",
        spaces, DocumentState::failed));
    TRY(
        connection.run("UPDATE documents SET state = ?3, failure = NULL WHERE state = ?2 AND space_id IN "
                       "(SELECT value FROM json_each(?1))",
                       spaces, DocumentState::failed, DocumentState::received));
    return static_cast<std::size_t>(connection.changed_rows());
  });
}

Result<bool> SqliteIntakeJobs::cancel(model::DocumentId id, const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    const auto document = TRY(find_document(connection, id, reach));
    if (!document || !TRY(connection.has_row("SELECT 1 FROM jobs WHERE document_id = ?1", id))) return false;
    if (document->state == DocumentState::received)
      TRY(fail_document(connection, id, store::intake_cancelled()));
    else
      TRY(connection.run("DELETE FROM jobs WHERE document_id = ?1", id));
    return true;
  });
}

Result<std::size_t> SqliteIntakeJobs::reprocess(const store::Reprocess& what, const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<std::size_t> {
    TRY(connection.run(
        "INSERT INTO jobs (document_id, organisation_id, is_again) SELECT id, organisation_id, 1 FROM "
        "documents WHERE state = ?2 AND (?3 = 0 OR intake_version < ?3) AND space_id IN (SELECT value FROM "
        "json_each(?1)) ORDER BY id ON CONFLICT DO NOTHING",
        id_list(reach.spaces), DocumentState::ready, what.older_than_version));
    return static_cast<std::size_t>(connection.changed_rows());
  });
}

}  // namespace svea::store_sqlite
