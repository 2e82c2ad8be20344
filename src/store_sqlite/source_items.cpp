#include "store_sqlite/source_items.h"

#include "store/errors.h"
#include "store_sqlite/stored_sources.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {

using model::SourceItem;

namespace {

Result<std::vector<SourceItem>> read_items(Rows rows) {
  std::vector<SourceItem> all;
  while (TRY(rows.next())) all.push_back(TRY(read_source_item(rows)));
  return all;
}

}  // namespace

Result<std::optional<SourceItem>> SqliteSourceItems::find(model::SourceId source, std::string_view key) {
  return database_.read([&](Connection& connection) -> Result<std::optional<SourceItem>> {
    auto rows =
        TRY(connection.query("SELECT source_id, key, name, fingerprint, memo, document_id, is_owned, error "
                             "FROM source_items WHERE source_id = ?1 AND key = ?2",
                             source, key));
    if (!TRY(rows.next())) return std::nullopt;
    return TRY(read_source_item(rows));
  });
}

Status SqliteSourceItems::put(const SourceItem& item) {
  return database_.write([&](Connection& connection) -> Status {
    TRY(
        connection.run("INSERT OR REPLACE INTO source_items (source_id, key, organisation_id, name, "
                       "fingerprint, memo, document_id, is_owned, error) SELECT id, ?2, organisation_id, ?3, "
                       "?4, ?5, ?6, ?7, ?8 FROM sources WHERE id = ?1",
                       item.source, item.key, item.name, item.fingerprint, item.memo, item.document,
                       item.is_owned, store_failure(item.error)));
    if (connection.changed_rows() == 0) return store::gone();
    return {};
  });
}

Status SqliteSourceItems::remove(model::SourceId source, std::string_view key) {
  return database_.write([&](Connection& connection) {
    return connection.run("DELETE FROM source_items WHERE source_id = ?1 AND key = ?2", source, key);
  });
}

Result<std::vector<std::string>> SqliteSourceItems::keys(model::SourceId source) {
  return database_.read([&](Connection& connection) -> Result<std::vector<std::string>> {
    auto rows = TRY(connection.query("SELECT key FROM source_items WHERE source_id = ?1", source));
    return read_all(rows, [](const Rows& row) { return row.get<std::string>(0); });
  });
}

Result<std::vector<SourceItem>> SqliteSourceItems::failed(model::SourceId source, std::size_t count_max) {
  return database_.read([&](Connection& connection) -> Result<std::vector<SourceItem>> {
    return read_items(TRY(
        connection.query("SELECT source_id, key, name, fingerprint, memo, document_id, is_owned, error FROM "
                         "source_items WHERE source_id = ?1 AND error IS NOT NULL ORDER BY name LIMIT ?2",
                         source, count_max)));
  });
}

Result<store::SourceDocuments> SqliteSourceItems::documents_of(model::SourceId source,
                                                               const model::Reach& reach) {
  return database_.read([&](Connection& connection) -> Result<store::SourceDocuments> {
    auto rows = TRY(connection.query(
        "SELECT coalesce(sum(state = ?3), 0), coalesce(sum(state = ?4), 0), coalesce(sum(state = ?5), 0) "
        "FROM (SELECT DISTINCT documents.id, state FROM source_items JOIN documents ON documents.id = "
        "document_id WHERE source_id = ?1 AND space_id IN (SELECT value FROM json_each(?2)))",
        source, id_list(reach.spaces), model::DocumentState::received, model::DocumentState::ready,
        model::DocumentState::failed));
    TRY(rows.next());
    return store::SourceDocuments{rows.get<std::int64_t>(0), rows.get<std::int64_t>(1),
                                  rows.get<std::int64_t>(2)};
  });
}

Result<std::vector<SourceItem>> SqliteSourceItems::items_with(model::DocumentId document) {
  return database_.read([&](Connection& connection) -> Result<std::vector<SourceItem>> {
    return read_items(
        TRY(connection.query("SELECT source_id, key, name, fingerprint, memo, document_id, is_owned, error "
                             "FROM source_items WHERE document_id = ?1",
                             document)));
  });
}

Status SqliteSourceItems::set_origin(model::DocumentId document, const model::Origin& origin) {
  return database_.write([&](Connection& connection) {
    return connection.run(
        "INSERT OR REPLACE INTO document_origins (document_id, organisation_id, url, licence, publisher, "
        "published) SELECT id, organisation_id, ?2, ?3, ?4, ?5 FROM documents WHERE id = ?1",
        document, origin.url, origin.licence, origin.publisher, origin.published);
  });
}

Result<std::map<model::DocumentId, model::Origin>> SqliteSourceItems::origins(
    std::span<const model::DocumentId> documents) {
  return database_.read([&](Connection& connection) -> Result<std::map<model::DocumentId, model::Origin>> {
    auto rows =
        TRY(connection.query("SELECT document_id, url, licence, publisher, published FROM document_origins "
                             "WHERE document_id IN (SELECT value FROM json_each(?1))",
                             id_list(documents)));
    std::map<model::DocumentId, model::Origin> found;
    while (TRY(rows.next()))
      found[rows.get<model::DocumentId>(0)] = {rows.get<std::string>(1), rows.get<std::string>(2),
                                               rows.get<std::string>(3), rows.get<std::string>(4)};
    return found;
  });
}

}  // namespace svea::store_sqlite
