#include "store_sqlite/document_queries.h"

#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {

using model::DocumentState;

Result<std::optional<model::Document>> find_document(Connection& connection, model::DocumentId id) {
  auto rows = TRY(connection.query("SELECT * FROM document_rows WHERE id = ?1", id));
  if (!TRY(rows.next())) return std::nullopt;
  return TRY(read_document(rows));
}

Result<std::optional<model::Document>> find_document(Connection& connection, model::DocumentId id,
                                                     const model::Reach& reach) {
  auto document = TRY(find_document(connection, id));
  if (document && !reach.covers(document->space)) document.reset();
  return document;
}

Status add_job(Connection& connection, model::DocumentId id, model::OrganisationId organisation) {
  return connection.run("INSERT INTO jobs (document_id, organisation_id) VALUES (?1, ?2)", id, organisation);
}

Status fail_document(Connection& connection, model::DocumentId id, const Error& error) {
  TRY(connection.run("UPDATE documents SET state = ?2, failure = ?3 WHERE id = ?1 AND state = ?4", id,
                     DocumentState::failed, store_error(error), DocumentState::received));
  return connection.run("DELETE FROM jobs WHERE document_id = ?1", id);
}

Status append_change(Connection& connection, model::DocumentId id, model::OrganisationId organisation,
                     model::SpaceId space, bool removed) {
  return connection.run(
      "REPLACE INTO changes (document_id, organisation_id, space_id, removed) VALUES (?1, ?2, ?3, ?4)", id,
      organisation, space, removed);
}

}  // namespace svea::store_sqlite
