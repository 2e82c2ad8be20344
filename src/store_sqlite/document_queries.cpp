#include "store_sqlite/document_queries.h"

#include "store_sqlite/stored_values.h"
#include "text/unicode.h"

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

Result<std::vector<model::Document>> versions_of(Connection& connection, model::SpaceId space,
                                                 const std::string& name) {
  auto rows = TRY(connection.query(
      "SELECT * FROM document_rows WHERE space_id = ?1 AND name = ?2 ORDER BY version DESC", space, name));
  std::vector<model::Document> versions;
  while (TRY(rows.next())) versions.push_back(TRY(read_document(rows)));
  return versions;
}

Status add_job(Connection& connection, const model::Document& document, bool is_again) {
  return connection.run("INSERT INTO jobs (document_id, organisation_id, is_again) VALUES (?1, ?2, ?3)",
                        document.id, document.organisation, is_again);
}

Status fail_document(Connection& connection, model::DocumentId id, const Error& error) {
  if (!TRY(connection.has_row("SELECT 1 FROM jobs WHERE document_id = ?1", id))) return {};
  TRY(connection.run("UPDATE documents SET state = iif(state = ?4, ?2, state), failure = ?3 WHERE id = ?1",
                     id, DocumentState::failed, store_error(error), DocumentState::received));
  return connection.run("DELETE FROM jobs WHERE document_id = ?1", id);
}

Status store_metadata(Connection& connection, const model::Document& document, const model::Metadata& found,
                      const model::MetadataEdits& edits) {
  const auto shown = model::edited(found, edits);
  return connection.run(
      "UPDATE documents SET title = ?2, author = ?3, date = ?4, language = ?5, diarienummer = ?6, type = ?7, "
      "publisher = ?8, found = ?9, edits = ?10, words_folded = ?11 WHERE id = ?1",
      document.id, shown.title, shown.author, shown.date, shown.language, shown.diarienummer, shown.type,
      shown.publisher, store_fields(fields_of(found)), store_fields(edits),
      text::fold(document.name + "\n" + shown.title));
}

Status append_change(Connection& connection, const model::Document& document, bool removed) {
  return connection.run(
      "REPLACE INTO changes (document_id, organisation_id, space_id, removed) VALUES (?1, ?2, ?3, ?4)",
      document.id, document.organisation, document.space, removed);
}

}  // namespace svea::store_sqlite
