#include "store_sqlite/documents.h"

#include "store_sqlite/document_queries.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

using model::DocumentState;

Result<model::Metadata> found_metadata(Connection& connection, model::DocumentId id) {
  auto rows = TRY(connection.query("SELECT found FROM documents WHERE id = ?1", id));
  TRY(rows.next());
  return model::edited({}, TRY(read_fields(rows.get<std::string_view>(0))));
}

}  // namespace

Result<std::optional<model::Document>> SqliteDocuments::find(model::DocumentId id,
                                                             const model::Reach& reach) {
  return database_.read([&](Connection& connection) { return find_document(connection, id, reach); });
}

Result<std::optional<model::DocumentText>> SqliteDocuments::text(model::DocumentId id,
                                                                 const model::Reach& reach) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::DocumentText>> {
    auto rows =
        TRY(connection.query("SELECT space_id, text, blocks, read_pages FROM document_texts JOIN documents "
                             "ON documents.id = document_id WHERE document_id = ?1",
                             id));
    if (!TRY(rows.next()) || !reach.covers(rows.get<model::SpaceId>(0))) return std::nullopt;
    return model::DocumentText{rows.get<std::string>(1), TRY(read_blocks(rows.get<std::string_view>(2))),
                               TRY(read_read_pages(rows.get<std::string_view>(3)))};
  });
}

Result<std::vector<model::DocumentId>> SqliteDocuments::still_readable(std::span<const model::DocumentId> ids,
                                                                       const model::Reach& reach) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::DocumentId>> {
    // CROSS JOIN makes the ids the outer loop: the rows come in their order.
    auto rows =
        TRY(connection.query("SELECT documents.id, space_id FROM json_each(?1) AS wanted CROSS JOIN "
                             "documents ON documents.id = wanted.value WHERE state = ?2",
                             id_list(ids), DocumentState::ready));
    std::vector<model::DocumentId> readable;
    while (TRY(rows.next()))
      if (reach.covers(rows.get<model::SpaceId>(1))) readable.push_back(rows.get<model::DocumentId>(0));
    return readable;
  });
}

Result<bool> SqliteDocuments::edit(model::DocumentId id, const store::MetadataChanges& changes,
                                   const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    const auto document = TRY(find_document(connection, id, reach));
    if (!document) return false;
    auto edits = document->edits;
    for (const auto& [name, value] : changes) {
      if (value)
        edits[name] = *value;
      else
        edits.erase(name);
    }
    TRY(store_metadata(connection, *document, TRY(found_metadata(connection, id)), edits));
    if (document->state == DocumentState::ready) TRY(append_change(connection, *document, false));
    return true;
  });
}

Result<bool> SqliteDocuments::remove(model::DocumentId id, const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    const auto document = TRY(find_document(connection, id, reach));
    if (!document) return false;
    for (const auto& version : TRY(versions_of(connection, document->space, document->name))) {
      TRY(append_change(connection, version, true));
      // Text, passages and job go with it.
      TRY(connection.run("DELETE FROM documents WHERE id = ?1", version.id));
    }
    return true;
  });
}

Result<bool> SqliteDocuments::content_in_use(std::string_view content_hash) {
  return database_.read([&](Connection& connection) {
    return connection.has_row("SELECT 1 FROM documents WHERE content_hash = ?1 LIMIT 1", content_hash);
  });
}

}  // namespace svea::store_sqlite
