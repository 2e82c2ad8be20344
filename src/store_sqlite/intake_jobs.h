// Intake jobs and the pages that are read for them, in SQLite.
#pragma once

#include "store/intake_jobs.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteIntakeJobs final : public store::IntakeJobs {
 public:
  explicit SqliteIntakeJobs(Database& database) : database_(database) {}

  // jobs.cpp
  Result<std::vector<model::Document>> lease(Time now, Time until, std::size_t count_max,
                                             std::uint64_t bytes_max) override;
  Status fail(model::DocumentId, const Error&) override;
  Status give_back(std::span<const model::DocumentId>, Time at) override;
  Result<std::vector<model::DocumentId>> still_wanted(std::span<const model::DocumentId>) override;
  Result<std::size_t> open_jobs() override;
  Status release_leases() override;

  // taken_in.cpp
  Status finish(std::span<const std::pair<model::DocumentId, store::TakenIn>>) override;

  // page_jobs.cpp
  Status queue_pages(model::DocumentId, std::span<const int> pages) override;
  Result<std::optional<store::PageJob>> lease_page(Time now, Time until) override;
  Status finish_page(model::DocumentId, const store::PageReading&) override;
  Status give_back_page(model::DocumentId, int page, Time at) override;
  Result<std::vector<store::PageReading>> read_pages(model::DocumentId) override;

  // job_requests.cpp
  Result<bool> retry(model::DocumentId, const model::Reach&) override;
  Result<std::size_t> retry_failed(const model::Reach&) override;
  Result<bool> cancel(model::DocumentId, const model::Reach&) override;
  Result<std::size_t> reprocess(const store::Reprocess&, const model::Reach&) override;

  // job_progress.cpp
  Result<std::vector<store::JobProgress>> progress(std::span<const model::DocumentId>, Time now) override;
  Result<store::IntakeSummary> summary(const model::Reach&, Time now) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite
