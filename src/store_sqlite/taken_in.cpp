#include "store_sqlite/document_queries.h"
#include "store_sqlite/intake_jobs.h"
#include "store_sqlite/intake_rates.h"
#include "store_sqlite/newest_version.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

using model::DocumentState;

Status store_passages(Connection& connection, const model::Document& document,
                      const std::vector<model::Passage>& passages) {
  TRY(connection.run("DELETE FROM passages WHERE document_id = ?1", document.id));
  for (const auto& passage : passages)
    TRY(connection.run(
        "INSERT INTO passages (document_id, ordinal, organisation_id, heading_path, page, text_start, "
        "text_end, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        document.id, passage.ordinal, document.organisation, store_strings(passage.heading_path),
        passage.page, passage.start, passage.end, passage.text));
  return {};
}

Status store_text(Connection& connection, const model::Document& document, const model::DocumentText& text) {
  return connection.run(
      "REPLACE INTO document_texts (document_id, organisation_id, text, blocks, read_pages) VALUES (?1, ?2, "
      "?3, ?4, ?5)",
      document.id, document.organisation, text.text, store_blocks(text.blocks),
      store_read_pages(text.read_pages));
}

Result<std::optional<model::DocumentId>> newer_ready_version(Connection& connection,
                                                             const model::Document& document) {
  for (const auto& other : TRY(versions_of(connection, document.space, document.name)))
    if (other.version > document.version && other.state == DocumentState::ready) return other.id;
  return std::nullopt;
}

Status finish_one(Connection& connection, model::DocumentId id, const store::TakenIn& taken_in) {
  if (!TRY(connection.has_row("SELECT 1 FROM jobs WHERE document_id = ?1", id))) return {};
  const auto found = TRY(find_document(connection, id));
  if (!found) return {};
  const auto& document = *found;
  TRY(connection.run(
      "UPDATE documents SET media_type = ?2, pages = ?3, passages = ?4, intake_version = ?5, failure = NULL "
      "WHERE id = ?1",
      id, taken_in.media_type, taken_in.pages, taken_in.passages.size(), taken_in.intake_version));
  TRY(store_metadata(connection, document, taken_in.metadata, document.edits));
  TRY(store_text(connection, document, taken_in.text));
  TRY(store_passages(connection, document, taken_in.passages));
  TRY(connection.run("DELETE FROM jobs WHERE document_id = ?1", id));
  TRY(follow_rate(connection, Work::file, taken_in.took_ms));
  const auto newer = TRY(newer_ready_version(connection, document));
  if (!newer) return make_ready(connection, document);
  return connection.run("UPDATE documents SET state = ?2, replaced_by = ?3 WHERE id = ?1", id,
                        DocumentState::replaced, *newer);
}

}  // namespace

Status SqliteIntakeJobs::finish(std::span<const std::pair<model::DocumentId, store::TakenIn>> finished) {
  return database_.write([&](Connection& connection) -> Status {
    for (const auto& [id, taken_in] : finished) TRY(finish_one(connection, id, taken_in));
    return {};
  });
}

}  // namespace svea::store_sqlite
