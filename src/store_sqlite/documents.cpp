#include "store_sqlite/documents.h"

#include "store_sqlite/document_queries.h"
#include "store_sqlite/stored_values.h"
#include "text/unicode.h"

namespace svea::store_sqlite {
namespace {

using model::DocumentState;

Result<std::optional<model::Document>> find_same_content(Connection& connection,
                                                         const store::NewDocument& fresh) {
  auto rows = TRY(connection.query("SELECT * FROM document_rows WHERE content_hash = ?1 AND space_id = ?2",
                                   fresh.content_hash, fresh.space));
  if (!TRY(rows.next())) return std::nullopt;
  return TRY(read_document(rows));
}

Result<store::Added> add_one(Connection& connection, const store::NewDocument& fresh) {
  if (auto there = TRY(find_same_content(connection, fresh));
      there && there->organisation == fresh.organisation)
    return store::Added{std::move(*there), true};
  TRY(
      connection.run("INSERT INTO documents (organisation_id, space_id, state, name, name_folded, title, "
                     "media_type, content_hash, "
                     "size_bytes, language, pages, passages, added_at) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?4, '', ?6, ?7, '', 0, 0, ?8)",
                     fresh.organisation, fresh.space, DocumentState::received, fresh.name,
                     text::fold(fresh.name), fresh.content_hash, fresh.size_bytes, fresh.added_at));
  store::Added added;
  added.document.id = {connection.last_id()};
  added.document.organisation = fresh.organisation;
  added.document.space = fresh.space;
  added.document.name = fresh.name;
  added.document.metadata.title = fresh.name;
  added.document.content_hash = fresh.content_hash;
  added.document.size_bytes = fresh.size_bytes;
  added.document.added_at = fresh.added_at;
  TRY(add_job(connection, added.document.id, fresh.organisation));
  return added;
}

}  // namespace

Result<std::vector<store::Added>> SqliteDocuments::add(std::span<const store::NewDocument> given) {
  return database_.write([&](Connection& connection) -> Result<std::vector<store::Added>> {
    std::vector<store::Added> added;
    for (const auto& fresh : given) added.push_back(TRY(add_one(connection, fresh)));
    return added;
  });
}

Result<std::optional<model::Document>> SqliteDocuments::find(model::DocumentId id,
                                                             const model::Reach& reach) {
  return database_.read([&](Connection& connection) { return find_document(connection, id, reach); });
}

Result<std::optional<model::DocumentText>> SqliteDocuments::text(model::DocumentId id,
                                                                 const model::Reach& reach) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::DocumentText>> {
    auto rows = TRY(connection.query(
        "SELECT space_id, text, blocks FROM document_texts JOIN documents ON documents.id = document_id "
        "WHERE document_id = ?1",
        id));
    if (!TRY(rows.next()) || !reach.covers(rows.get<model::SpaceId>(0))) return std::nullopt;
    return model::DocumentText{rows.get<std::string>(1), TRY(read_blocks(rows.get<std::string_view>(2)))};
  });
}

Result<std::vector<model::DocumentId>> SqliteDocuments::still_readable(std::span<const model::DocumentId> ids,
                                                                       const model::Reach& reach) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::DocumentId>> {
    // CROSS JOIN makes the ids the outer loop: the rows come in their order.
    auto rows =
        TRY(connection.query("SELECT documents.id, space_id FROM json_each(?1) AS wanted "
                             "CROSS JOIN documents ON documents.id = wanted.value WHERE state = ?2",
                             id_list(ids), DocumentState::ready));
    std::vector<model::DocumentId> readable;
    while (TRY(rows.next()))
      if (reach.covers(rows.get<model::SpaceId>(1))) readable.push_back(rows.get<model::DocumentId>(0));
    return readable;
  });
}

Result<bool> SqliteDocuments::remove(model::DocumentId id, const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    const auto document = TRY(find_document(connection, id, reach));
    if (!document) return false;
    TRY(connection.run("DELETE FROM documents WHERE id = ?1", id));  // text, passages and job go with it
    TRY(append_change(connection, id, document->organisation, document->space, true));
    return true;
  });
}

Result<bool> SqliteDocuments::content_in_use(std::string_view content_hash) {
  return database_.read([&](Connection& connection) {
    return connection.has_row("SELECT 1 FROM documents WHERE content_hash = ?1 LIMIT 1", content_hash);
  });
}

}  // namespace svea::store_sqlite
