#include <algorithm>

#include "store/errors.h"
#include "store_sqlite/document_queries.h"
#include "store_sqlite/documents.h"
#include "store_sqlite/newest_version.h"
#include "store_sqlite/stored_values.h"
#include "text/unicode.h"

namespace svea::store_sqlite {
namespace {

using model::DocumentState;

// The same content in the space under another name.
Result<std::optional<model::Document>> find_same_content(Connection& connection,
                                                         const store::NewDocument& fresh) {
  auto rows = TRY(connection.query(
      "SELECT * FROM document_rows WHERE content_hash = ?1 AND space_id = ?2 AND state <> ?3",
      fresh.content_hash, fresh.space, DocumentState::replaced));
  if (!TRY(rows.next())) return std::nullopt;
  return TRY(read_document(rows));
}

// `older` are edits that a new version takes over.
Result<model::Document> insert(Connection& connection, const store::NewDocument& fresh, int version,
                               model::MetadataEdits older) {
  TRY(connection.run(
      "INSERT INTO documents (organisation_id, space_id, state, name, words_folded, title, content_hash, "
      "size_bytes, version, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?4, ?6, ?7, ?8, ?9)",
      fresh.organisation, fresh.space, DocumentState::received, fresh.name, text::fold(fresh.name),
      fresh.content_hash, fresh.size_bytes, version, fresh.added_at));
  model::Document document;
  document.id = {connection.last_id()};
  document.organisation = fresh.organisation;
  document.space = fresh.space;
  document.name = fresh.name;
  document.content_hash = fresh.content_hash;
  document.size_bytes = fresh.size_bytes;
  document.version = version;
  document.added_at = fresh.added_at;
  document.edits = fresh.edits;
  document.edits.merge(older);
  document.metadata.title = fresh.name;
  TRY(store_metadata(connection, document, document.metadata, document.edits));
  document.metadata = model::edited(document.metadata, document.edits);
  TRY(add_job(connection, document));
  return document;
}

Result<store::Added> add_one(Connection& connection, const store::NewDocument& fresh) {
  auto versions = TRY(versions_of(connection, fresh.space, fresh.name));
  if (versions.empty()) {
    auto there = TRY(find_same_content(connection, fresh));
    if (there && there->organisation == fresh.organisation) return store::Added{std::move(*there), true};
    return store::Added{TRY(insert(connection, fresh, 1, {})), false};
  }
  const auto& newest = versions.front();
  if (newest.organisation != fresh.organisation) return store::gone();
  const auto same = std::ranges::find(versions, fresh.content_hash, &model::Document::content_hash);
  if (same == versions.end()) {
    return store::Added{TRY(insert(connection, fresh, newest.version + 1, model::inherited(newest.edits))),
                        false};
  }
  if (same != versions.begin() || same->state == DocumentState::replaced) {
    TRY(make_newest(connection, *same, newest.version + 1));
    auto renewed = TRY(find_document(connection, same->id));
    return store::Added{std::move(*renewed), true};
  }
  return store::Added{std::move(*same), true};
}

}  // namespace

Result<std::vector<store::Added>> SqliteDocuments::add(std::span<const store::NewDocument> given) {
  return database_.write([&](Connection& connection) -> Result<std::vector<store::Added>> {
    std::vector<store::Added> added;
    for (const auto& fresh : given) added.push_back(TRY(add_one(connection, fresh)));
    return added;
  });
}

}  // namespace svea::store_sqlite
