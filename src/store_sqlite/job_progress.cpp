#include <algorithm>

#include "store_sqlite/intake_jobs.h"
#include "store_sqlite/intake_rates.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

using store::IntakeStep;
using store::JobProgress;

Result<store::IntakeQueue> whole_queue(Connection& connection) {
  auto rows =
      TRY(connection.query("SELECT count(*) FILTER (WHERE pages_left = 0), coalesce(sum(pages_left), 0), "
                           "count(*) FILTER (WHERE pages_left > 0) FROM jobs"));
  TRY(rows.next());
  return store::IntakeQueue{rows.get<std::size_t>(0), rows.get<std::size_t>(1), rows.get<std::size_t>(2)};
}

}  // namespace

Result<std::vector<JobProgress>> SqliteIntakeJobs::progress(std::span<const model::DocumentId> ids,
                                                            Time now) {
  return database_.read([&](Connection& connection) -> Result<std::vector<JobProgress>> {
    const auto queue = TRY(whole_queue(connection));
    const auto rates = TRY(intake_rates(connection));
    // The files before a job are those of the queue, not only of what is asked for.
    auto rows = TRY(
        connection.query("SELECT * FROM (SELECT document_id, attempts, pages, pages_left, leased_until,   "
                         "count(*) FILTER (WHERE pages_left = 0) OVER (ORDER BY is_again, id) - (pages_left "
                         "= 0) FROM jobs) WHERE document_id IN (SELECT value FROM json_each(?1))",
                         id_list(ids)));
    return read_all(rows, [&](const Rows& row) {
      JobProgress job{.document = row.get<model::DocumentId>(0), .attempts = row.get<int>(1)};
      const auto left = row.get<int>(3);
      job.pages = row.get<int>(2);
      job.pages_read = job.pages - left;
      job.step = left > 0                 ? IntakeStep::reading_pages
                 : row.get<Time>(4) > now ? IntakeStep::reading
                                          : IntakeStep::waiting;
      store::estimate(job, row.get<std::size_t>(5), queue, rates);
      return job;
    });
  });
}

Result<store::IntakeSummary> SqliteIntakeJobs::summary(const model::Reach& reach, Time now) {
  return database_.read([&](Connection& connection) -> Result<store::IntakeSummary> {
    const auto spaces = id_list(reach.spaces);
    store::IntakeSummary summary;
    {
      auto jobs =
          TRY(connection.query("SELECT count(*), count(*) FILTER (WHERE leased_until > ?2 OR pages_left > "
                               "0), coalesce(sum(pages_left), 0) FROM jobs JOIN documents ON documents.id = "
                               "document_id WHERE space_id IN (SELECT value FROM json_each(?1))",
                               spaces, now));
      TRY(jobs.next());
      summary.working = jobs.get<std::size_t>(1);
      summary.waiting = jobs.get<std::size_t>(0) - summary.working;
      summary.pages_left = jobs.get<std::size_t>(2);
    }
    auto failed =
        TRY(connection.query("SELECT coalesce(sum(documents), 0) FROM document_counts WHERE space_id IN "
                             "(SELECT value FROM json_each(?1)) AND state = ?2",
                             spaces, model::DocumentState::failed));
    TRY(failed.next());
    summary.failed = failed.get<std::size_t>(0);
    summary.seconds_left = store::seconds_left(TRY(whole_queue(connection)), TRY(intake_rates(connection)));
    return summary;
  });
}

}  // namespace svea::store_sqlite
