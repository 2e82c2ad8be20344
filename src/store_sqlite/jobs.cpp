#include "base/limits.h"
#include "store/errors.h"
#include "store_sqlite/document_queries.h"
#include "store_sqlite/documents.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

using model::DocumentState;

struct FreeJob {
  std::int64_t id;
  model::DocumentId document;
  int attempts;
};

// Oldest first, from after the job `after` on.
Result<std::vector<FreeJob>> free_jobs(Connection& connection, Time now, std::int64_t after,
                                       std::size_t count_max) {
  auto rows = TRY(connection.query(
      "SELECT id, document_id, attempts FROM jobs WHERE id > ?2 AND leased_until <= ?1 ORDER BY id LIMIT ?3",
      now, after, count_max));
  return read_all(rows, [](const Rows& row) {
    return FreeJob{row.get<std::int64_t>(0), row.get<model::DocumentId>(1), row.get<int>(2)};
  });
}

Status store_passages(Connection& connection, const model::Document& document,
                      const std::vector<model::Passage>& passages) {
  for (const auto& passage : passages)
    TRY(connection.run(
        "INSERT INTO passages (document_id, ordinal, organisation_id, heading_path, page, text_start, "
        "text_end, text) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        document.id, passage.ordinal, document.organisation, store_strings(passage.heading_path),
        passage.page, passage.start, passage.end, passage.text));
  return {};
}

Status finish_one(Connection& connection, model::DocumentId id, const store::TakenIn& taken_in) {
  const auto document = TRY(find_document(connection, id));
  if (!document || document->state != DocumentState::received) return {};
  TRY(
      connection.run("UPDATE documents SET state = ?2, title = ?3, media_type = ?4, language = ?5, pages = "
                     "?6, passages = ?7 "
                     "WHERE id = ?1",
                     id, DocumentState::ready, taken_in.metadata.title, taken_in.media_type, taken_in.metadata.language,
                     taken_in.pages, taken_in.passages.size()));
  TRY(connection.run(
      "INSERT INTO document_texts (document_id, organisation_id, text, blocks) VALUES (?1, ?2, ?3, ?4)", id,
      document->organisation, taken_in.text.text, store_blocks(taken_in.text.blocks)));
  TRY(store_passages(connection, *document, taken_in.passages));
  TRY(connection.run("DELETE FROM jobs WHERE document_id = ?1", id));
  return append_change(connection, id, document->organisation, document->space, false);
}

}  // namespace

Result<bool> SqliteDocuments::retry(model::DocumentId id, const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    const auto document = TRY(find_document(connection, id, reach));
    if (!document || document->state != DocumentState::failed) return false;
    TRY(connection.run("UPDATE documents SET state = ?2, failure = NULL WHERE id = ?1", id,
                       DocumentState::received));
    TRY(add_job(connection, id, document->organisation));
    return true;
  });
}

Result<std::vector<model::Document>> SqliteDocuments::lease_jobs(Time now, Time until,
                                                                 std::size_t count_max) {
  // Workers ask again and again; only when there is something to lease is the writer's turn taken.
  const auto found = database_.read([&](Connection& connection) { return free_jobs(connection, now, 0, 1); });
  if (count_max == 0 || TRY(found).empty()) return std::vector<model::Document>{};
  return database_.write([&](Connection& connection) -> Result<std::vector<model::Document>> {
    std::vector<model::Document> leased;
    std::int64_t last_job = 0;
    while (leased.size() < count_max) {  // more than once only where jobs are given up on the way
      const auto jobs = TRY(free_jobs(connection, now, last_job, count_max - leased.size()));
      if (jobs.empty()) break;
      for (const auto& job : jobs) {
        last_job = job.id;
        if (job.attempts >= limits::k_job_attempts_max) {
          TRY(fail_document(connection, job.document, store::intake_gave_up()));
          continue;
        }
        TRY(connection.run("UPDATE jobs SET attempts = attempts + 1, leased_until = ?2 WHERE id = ?1", job.id,
                           until));
        if (auto document = TRY(find_document(connection, job.document)))
          leased.push_back(std::move(*document));
      }
    }
    return leased;
  });
}

Status SqliteDocuments::finish_jobs(std::span<const std::pair<model::DocumentId, store::TakenIn>> finished) {
  return database_.write([&](Connection& connection) -> Status {
    for (const auto& [id, taken_in] : finished) TRY(finish_one(connection, id, taken_in));
    return {};
  });
}

Status SqliteDocuments::fail_job(model::DocumentId id, const Error& error) {
  return database_.write([&](Connection& connection) { return fail_document(connection, id, error); });
}

Status SqliteDocuments::return_jobs(std::span<const model::DocumentId> ids, Time at) {
  return database_.write([&](Connection& connection) -> Status {
    for (const auto id : ids)
      TRY(connection.run("UPDATE jobs SET attempts = attempts - 1, leased_until = ?2 WHERE document_id = ?1",
                         id, at));
    return {};
  });
}

Result<std::size_t> SqliteDocuments::jobs_waiting() {
  return database_.read([](Connection& connection) -> Result<std::size_t> {
    auto rows = TRY(connection.query("SELECT count(*) FROM jobs"));
    TRY(rows.next());
    return rows.get<std::size_t>(0);
  });
}

Status SqliteDocuments::release_leases() {
  return database_.write([](Connection& connection) {
    return connection.run("UPDATE jobs SET leased_until = 0 WHERE leased_until > 0");
  });
}

}  // namespace svea::store_sqlite
