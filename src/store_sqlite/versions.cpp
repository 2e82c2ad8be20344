#include "store_sqlite/document_queries.h"
#include "store_sqlite/documents.h"
#include "store_sqlite/newest_version.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {

using model::DocumentState;

Status make_ready(Connection& connection, const model::Document& document) {
  TRY(connection.run("UPDATE documents SET state = ?2, replaced_by = 0 WHERE id = ?1", document.id,
                     DocumentState::ready));
  TRY(append_change(connection, document, false));
  // What was ready before was found before.
  if (document.state != DocumentState::ready)
    TRY(connection.run("UPDATE documents SET ready_seq = ?2 WHERE id = ?1", document.id,
                       connection.last_id()));
  return replace_older(connection, document);
}

Status replace_older(Connection& connection, const model::Document& newest) {
  for (const auto& other : TRY(versions_of(connection, newest.space, newest.name))) {
    if (other.version >= newest.version || other.state == DocumentState::received) continue;
    if (other.state == DocumentState::ready) TRY(append_change(connection, other, true));
    TRY(connection.run("UPDATE documents SET state = ?2, replaced_by = ?3 WHERE id = ?1", other.id,
                       DocumentState::replaced, newest.id));
    TRY(connection.run("DELETE FROM jobs WHERE document_id = ?1", other.id));
  }
  return {};
}

Status make_newest(Connection& connection, model::Document& document, int version) {
  document.version = version;
  TRY(connection.run("UPDATE documents SET version = ?2 WHERE id = ?1", document.id, version));
  if (document.state == DocumentState::ready) return replace_older(connection, document);
  if (document.state != DocumentState::replaced) return {};
  if (TRY(connection.has_row("SELECT 1 FROM document_texts WHERE document_id = ?1", document.id)))
    return make_ready(connection, document);
  // It had failed.
  TRY(connection.run("UPDATE documents SET state = ?2, replaced_by = 0, failure = NULL WHERE id = ?1",
                     document.id, DocumentState::received));
  return add_job(connection, document);
}

Result<std::vector<model::Document>> SqliteDocuments::versions(model::DocumentId id,
                                                               const model::Reach& reach) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::Document>> {
    const auto document = TRY(find_document(connection, id, reach));
    if (!document) return std::vector<model::Document>{};
    return versions_of(connection, document->space, document->name);
  });
}

Result<bool> SqliteDocuments::restore(model::DocumentId id, const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    auto document = TRY(find_document(connection, id, reach));
    if (!document || document->state != DocumentState::replaced) return false;
    const auto versions = TRY(versions_of(connection, document->space, document->name));
    TRY(make_newest(connection, *document, versions.front().version + 1));
    return true;
  });
}

}  // namespace svea::store_sqlite
