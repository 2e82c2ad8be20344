#include "base/limits.h"
#include "store/errors.h"
#include "store_sqlite/document_queries.h"
#include "store_sqlite/intake_jobs.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

struct FreeJob {
  std::int64_t id;
  model::DocumentId document;
  int attempts;
  std::uint64_t size_bytes;
};

// New documents first, the oldest first. Those whose pages are being read are not free.
Result<std::vector<FreeJob>> free_jobs(Connection& connection, Time now, std::size_t count_max) {
  auto rows = TRY(connection.query(
      "SELECT jobs.id, document_id, attempts, size_bytes FROM jobs JOIN documents ON documents.id = "
      "document_id WHERE pages_left = 0 AND leased_until <= ?1 ORDER BY is_again, jobs.id LIMIT ?2",
      now, count_max));
  return read_all(rows, [](const Rows& row) {
    return FreeJob{row.get<std::int64_t>(0), row.get<model::DocumentId>(1), row.get<int>(2),
                   row.get<std::uint64_t>(3)};
  });
}

}  // namespace

Result<std::vector<model::Document>> SqliteIntakeJobs::lease(Time now, Time until, std::size_t count_max,
                                                             std::uint64_t bytes_max) {
  // Workers ask again and again; only when there is something to lease is the writer's turn taken.
  const auto found = database_.read([&](Connection& connection) { return free_jobs(connection, now, 1); });
  if (count_max == 0 || TRY(found).empty()) return std::vector<model::Document>{};
  return database_.write([&](Connection& connection) -> Result<std::vector<model::Document>> {
    std::vector<model::Document> leased;
    std::uint64_t bytes = 0;
    while (leased.size() < count_max) {  // more than once only where jobs are given up on the way
      const auto jobs = TRY(free_jobs(connection, now, count_max - leased.size()));
      if (jobs.empty()) break;
      for (const auto& job : jobs) {
        if (job.attempts >= limits::k_job_attempts_max) {
          TRY(fail_document(connection, job.document, store::intake_gave_up()));
          continue;
        }
        bytes += job.size_bytes;
        if (!leased.empty() && bytes > bytes_max) return leased;
        TRY(connection.run("UPDATE jobs SET attempts = attempts + 1, leased_until = ?2 WHERE id = ?1", job.id,
                           until));
        if (auto document = TRY(find_document(connection, job.document)))
          leased.push_back(std::move(*document));
      }
    }
    return leased;
  });
}

Status SqliteIntakeJobs::fail(model::DocumentId id, const Error& error) {
  return database_.write([&](Connection& connection) { return fail_document(connection, id, error); });
}

Status SqliteIntakeJobs::give_back(std::span<const model::DocumentId> ids, Time at) {
  return database_.write([&](Connection& connection) {
    return connection.run(
        "UPDATE jobs SET attempts = attempts - 1, leased_until = ?2 WHERE document_id IN (SELECT value FROM "
        "json_each(?1))",
        id_list(ids), at);
  });
}

Result<std::vector<model::DocumentId>> SqliteIntakeJobs::still_wanted(
    std::span<const model::DocumentId> ids) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::DocumentId>> {
    auto rows = TRY(connection.query(
        "SELECT document_id FROM json_each(?1) AS asked CROSS JOIN jobs ON document_id = asked.value",
        id_list(ids)));
    return read_all(rows, [](const Rows& row) { return row.get<model::DocumentId>(0); });
  });
}

Result<std::size_t> SqliteIntakeJobs::open_jobs() {
  return database_.read([](Connection& connection) -> Result<std::size_t> {
    auto rows = TRY(connection.query("SELECT count(*) FROM jobs"));
    TRY(rows.next());
    return rows.get<std::size_t>(0);
  });
}

Status SqliteIntakeJobs::release_leases() {
  return database_.write([](Connection& connection) -> Status {
    TRY(connection.run("UPDATE jobs SET leased_until = 0 WHERE leased_until > 0"));
    return connection.run("UPDATE page_readings SET leased_until = 0 WHERE leased_until > 0");
  });
}

}  // namespace svea::store_sqlite
