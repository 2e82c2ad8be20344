// Port: the work of taking documents in: whose turn it is, how far each has come, and what came of it.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/reach.h"
#include "store/intake_progress.h"

namespace svea::store {

// What taking a file in gave.
struct TakenIn {
  model::Metadata metadata;  // as found; what people have set wins over it
  std::string media_type;
  int pages = 0;
  model::DocumentText text;
  std::vector<model::Passage> passages;
  int intake_version = 0;    // of the program that took it in; see reprocess()
  std::int64_t took_ms = 0;  // of the machine's time: the worker's, divided among all workers
};

// What reading the picture of one page gave. Blocks are as in extract::ReadPage.
struct PageBlock {
  model::BlockKind kind = model::BlockKind::paragraph;
  int level = 0;
  std::string text;
};
struct PageReading {
  int page = 0;                        // from 1
  std::optional<double> confidence{};  // absent: the page could not be read
  std::vector<PageBlock> blocks{};
  std::int64_t took_ms = 0;  // as TakenIn::took_ms
};

struct PageJob {
  model::Document document;
  int page = 0;
};

struct Reprocess {
  // Only what an older version than this took in; 0: everything.
  int older_than_version = 0;
};

// A job belongs to a document that is received, or ready and taken in again: then it stays searchable with
// its old text until the job ends. A lease that ran out (the process died) is free again.
class IntakeJobs {
 public:
  virtual ~IntakeJobs() = default;

  // Leases the oldest free jobs until `until` in one commit: new documents before those that are taken in
  // again, at least one and then as long as their files stay below `bytes_max` together. A job leased
  // limits::k_job_attempts_max times without an end fails with "intake_gave_up".
  [[nodiscard]] virtual Result<std::vector<model::Document>> lease(Time now, Time until,
                                                                   std::size_t count_max,
                                                                   std::uint64_t bytes_max) = 0;
  // Ends jobs in one commit: state ready, or replaced where a newer version is ready; older versions are
  // replaced; passages stored, a seq each in the change feed. A document whose job has ended meanwhile
  // (cancelled, removed) is skipped.
  [[nodiscard]] virtual Status finish(std::span<const std::pair<model::DocumentId, TakenIn>>) = 0;
  // A document that was ready stays so, with the failure beside its old text.
  [[nodiscard]] virtual Status fail(model::DocumentId, const Error&) = 0;
  // Jobs that something other than their files kept from ending: free from `at` on, as if they had not been
  // leased. In one commit.
  [[nodiscard]] virtual Status give_back(std::span<const model::DocumentId>, Time at) = 0;

  // The document's job waits until these pages are read, and is free again after that. Pages that are queued
  // or read already stay as they are.
  [[nodiscard]] virtual Status queue_pages(model::DocumentId, std::span<const int> pages) = 0;
  // Leases the page whose turn it is: organisations take turns, and in each its documents, the pages of one
  // in order. A page leased limits::k_job_attempts_max times without an end counts as unreadable.
  [[nodiscard]] virtual Result<std::optional<PageJob>> lease_page(Time now, Time until) = 0;
  // Committed on return: a killed process loses at most the pages in work.
  [[nodiscard]] virtual Status finish_page(model::DocumentId, const PageReading&) = 0;
  [[nodiscard]] virtual Status give_back_page(model::DocumentId, int page, Time at) = 0;
  // The pages of a document's job that are read, in page order.
  [[nodiscard]] virtual Result<std::vector<PageReading>> read_pages(model::DocumentId) = 0;

  // Which of these still have a job: work on the others can stop.
  [[nodiscard]] virtual Result<std::vector<model::DocumentId>> still_wanted(
      std::span<const model::DocumentId>) = 0;
  // Jobs that have not ended, those in work included.
  [[nodiscard]] virtual Result<std::size_t> open_jobs() = 0;
  // At start: every lease of this node's former life is free at once.
  [[nodiscard]] virtual Status release_leases() = 0;

  // failed → received with a fresh job. False when not within reach or not failed.
  [[nodiscard]] virtual Result<bool> retry(model::DocumentId, const model::Reach&) = 0;
  // The same for all failed documents within reach; how many.
  [[nodiscard]] virtual Result<std::size_t> retry_failed(const model::Reach&) = 0;
  // Ends the job: received → failed with "intake_cancelled"; what was ready stays so. False when not within
  // reach or without a job.
  [[nodiscard]] virtual Result<bool> cancel(model::DocumentId, const model::Reach&) = 0;
  // A job for each ready document within reach that has none; how many.
  [[nodiscard]] virtual Result<std::size_t> reprocess(const Reprocess&, const model::Reach&) = 0;

  // Of those of these documents that have a job.
  [[nodiscard]] virtual Result<std::vector<JobProgress>> progress(std::span<const model::DocumentId>,
                                                                  Time now) = 0;
  // Of all jobs within reach; the time left counts the whole queue, whoever's it is.
  [[nodiscard]] virtual Result<IntakeSummary> summary(const model::Reach&, Time now) = 0;
};

}  // namespace svea::store
