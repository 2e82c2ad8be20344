#include "base/limits.h"
#include "store_sqlite/document_queries.h"
#include "store_sqlite/intake_jobs.h"
#include "store_sqlite/intake_rates.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

struct FreePage {
  model::DocumentId document;
  int page;
  int attempts;
};

// Organisations take turns: the one that was served longest ago comes first, and in it the document that was.
Result<std::optional<FreePage>> next_page(Connection& connection, Time now) {
  auto rows = TRY(connection.query(
      "SELECT next.document_id, page, attempts FROM (  SELECT jobs.document_id, is_again, "
      "organisation_served, served, jobs.id,    (SELECT page FROM page_readings WHERE document_id = "
      "jobs.document_id AND is_read = 0      AND leased_until <= ?1 ORDER BY page LIMIT 1) AS free_page   "
      "FROM jobs JOIN (SELECT organisation_id, max(served) AS organisation_served FROM jobs     WHERE "
      "pages_left > 0 GROUP BY organisation_id) USING (organisation_id) WHERE pages_left > 0) AS next JOIN "
      "page_readings ON page_readings.document_id = next.document_id AND page = free_page ORDER BY is_again, "
      "organisation_served, served, id LIMIT 1",
      now));
  return read_first(rows, [](const Rows& row) {
    return FreePage{row.get<model::DocumentId>(0), row.get<int>(1), row.get<int>(2)};
  });
}

Status count_pages_left(Connection& connection, model::DocumentId id) {
  return connection.run(
      "UPDATE jobs SET pages = (SELECT count(*) FROM page_readings WHERE document_id = ?1), pages_left = "
      "(SELECT count(*) FROM page_readings WHERE document_id = ?1 AND is_read = 0) WHERE document_id = ?1",
      id);
}

// False where the page is not waited for any more.
Result<bool> store_reading(Connection& connection, model::DocumentId id, const store::PageReading& reading) {
  TRY(
      connection.run("UPDATE page_readings SET is_read = 1, confidence = ?3, blocks = ?4 WHERE document_id = "
                     "?1 AND page = ?2 AND is_read = 0",
                     id, reading.page, reading.confidence, store_page_blocks(reading.blocks)));
  if (connection.changed_rows() == 0) return false;
  TRY(count_pages_left(connection, id));
  return true;
}

}  // namespace

Status SqliteIntakeJobs::queue_pages(model::DocumentId id, std::span<const int> pages) {
  return database_.write([&](Connection& connection) -> Status {
    if (!TRY(connection.has_row("SELECT 1 FROM jobs WHERE document_id = ?1", id))) return {};
    for (const int page : pages)
      TRY(
          connection.run("INSERT INTO page_readings (document_id, page, organisation_id) SELECT document_id, "
                         "?2, organisation_id FROM jobs WHERE document_id = ?1 ON CONFLICT DO NOTHING",
                         id, page));
    // It has come further: what it was tried before counts no more.
    TRY(connection.run("UPDATE jobs SET attempts = 0, leased_until = 0 WHERE document_id = ?1", id));
    return count_pages_left(connection, id);
  });
}

Result<std::optional<store::PageJob>> SqliteIntakeJobs::lease_page(Time now, Time until) {
  const auto found = database_.read([&](Connection& connection) { return next_page(connection, now); });
  if (!TRY(found)) return std::nullopt;
  return database_.write([&](Connection& connection) -> Result<std::optional<store::PageJob>> {
    while (const auto next = TRY(next_page(connection, now))) {
      if (next->attempts >= limits::k_job_attempts_max) {  // unreadable: whoever tried it died
        TRY(store_reading(connection, next->document, {.page = next->page}));
        continue;
      }
      TRY(
          connection.run("UPDATE page_readings SET attempts = attempts + 1, leased_until = ?3 WHERE "
                         "document_id = ?1 AND page = ?2",
                         next->document, next->page, until));
      TRY(connection.run("UPDATE jobs SET served = 1 + (SELECT max(served) FROM jobs) WHERE document_id = ?1",
                         next->document));
      auto document = TRY(find_document(connection, next->document));
      return store::PageJob{std::move(*document), next->page};
    }
    return std::nullopt;
  });
}

Status SqliteIntakeJobs::finish_page(model::DocumentId id, const store::PageReading& reading) {
  return database_.write([&](Connection& connection) -> Status {
    if (!TRY(store_reading(connection, id, reading))) return {};
    return follow_rate(connection, Work::page, reading.took_ms);
  });
}

Status SqliteIntakeJobs::give_back_page(model::DocumentId id, int page, Time at) {
  return database_.write([&](Connection& connection) {
    return connection.run(
        "UPDATE page_readings SET attempts = attempts - 1, leased_until = ?3 WHERE document_id = ?1 AND page "
        "= ?2 AND is_read = 0",
        id, page, at);
  });
}

Result<std::vector<store::PageReading>> SqliteIntakeJobs::read_pages(model::DocumentId id) {
  return database_.read([&](Connection& connection) -> Result<std::vector<store::PageReading>> {
    auto rows =
        TRY(connection.query("SELECT page, confidence, blocks FROM page_readings WHERE document_id = ?1 AND "
                             "is_read = 1 ORDER BY page",
                             id));
    std::vector<store::PageReading> pages;
    while (TRY(rows.next()))
      pages.push_back({.page = rows.get<int>(0),
                       .confidence = rows.get<std::optional<double>>(1),
                       .blocks = TRY(read_page_blocks(rows.get<std::string_view>(2)))});
    return pages;
  });
}

}  // namespace svea::store_sqlite
