#include "store_sqlite/source_move.h"

#include "model/document.h"
#include "store/errors.h"

namespace svea::store_sqlite {

// The names that move are looked for in the space that they are in at that moment.
Status move_documents(Connection& connection, const model::Source& source, model::SpaceId to) {
  if (TRY(connection.has_row("SELECT 1 FROM documents AS own JOIN documents AS there ON there.space_id = ?3 "
                             "AND there.name = own.name WHERE own.space_id = ?2 AND own.id IN (SELECT "
                             "document_id FROM source_items WHERE source_id = ?1 AND is_owned) LIMIT 1",
                             source.id, source.space, to)))
    return store::source_documents_there();
  // What is not its own alone is forgotten here, and brought anew by the next run.
  TRY(
      connection.run("DELETE FROM source_items WHERE source_id = ?1 AND document_id > 0 AND (NOT is_owned OR "
                     "EXISTS (SELECT 1 FROM source_items AS other WHERE other.document_id = "
                     "source_items.document_id AND other.source_id <> ?1))",
                     source.id));
  // Naming `state` has the counts of documents follow (migration 2).
  TRY(connection.run(
      "UPDATE documents SET space_id = ?3, state = state WHERE space_id = ?2 AND name IN (SELECT name FROM "
      "documents WHERE space_id = ?2 AND id IN (SELECT document_id FROM source_items WHERE source_id = ?1))",
      source.id, source.space, to));
  return connection.run(
      "REPLACE INTO changes (document_id, organisation_id, space_id, removed) SELECT id, organisation_id, "
      "space_id, 0 FROM documents WHERE state = ?3 AND space_id = ?2 AND name IN (SELECT name FROM documents "
      "WHERE space_id = ?2 AND id IN (SELECT document_id FROM source_items WHERE source_id = ?1))",
      source.id, to, model::DocumentState::ready);
}

}  // namespace svea::store_sqlite
