// Takes files in: leases jobs, extracts, splits, stores and has the index follow.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "extract/extractor.h"
#include "ingest/index_follower.h"
#include "store/documents.h"
#include "store/files.h"

namespace svea::ingest {

// What became of one file.
struct IntakeEnd {
  model::Document document;  // as leased
  int passages = 0;
  std::optional<Error> failure;
};

// Works from construction to destruction on threads of its own; one per data directory (whoever holds the
// index). A fault that is not the file's (disk full, index broken) leaves the job in the record, and it is
// tried again.
class Intake {
 public:
  struct Parts {
    store::Documents& documents;
    store::Files& files;
    extract::Extractor& extractor;
    IndexFollower& follower;
    const Clock& clock;
  };
  // `on_end` is called on a thread of the intake's when a file is searchable or has failed; it must not
  // block.
  Intake(Parts parts, int workers, std::function<void(const IntakeEnd&)> on_end = {});
  ~Intake();
  Intake(const Intake&) = delete;
  Intake& operator=(const Intake&) = delete;

  // There may be new jobs or changes. Cheap; from any thread. Without it they are found within a second.
  void wake();

  // Blocks until no job waits and the index holds every change, or `stop`.
  // Errors: cancelled, or the fault that keeps the intake from going on.
  [[nodiscard]] Status wait_until_idle(std::stop_token stop);

 private:
  // What the workers have done and the next commit will store.
  struct Batch {
    std::vector<std::pair<model::DocumentId, store::TakenIn>> finished;
    std::vector<IntakeEnd> ends;
  };

  void work(std::stop_token stop);
  void commit_loop(std::stop_token stop);
  [[nodiscard]] std::optional<model::Document> next_job(std::stop_token stop);
  [[nodiscard]] Result<store::TakenIn> take_in(const model::Document& document, std::stop_token stop);
  void note_fault(const Error& error);
  [[nodiscard]] Status commit(const Batch& batch, std::stop_token stop);

  Parts parts_;
  std::function<void(const IntakeEnd&)> on_end_;

  std::mutex mutex_;
  std::condition_variable_any changed_;  // every change of what follows
  std::deque<model::Document> leased_;
  Batch batch_;
  std::size_t in_flight_ = 0;  // leased here and not yet committed
  std::uint64_t wakes_ = 0;
  bool leasing_ = false;
  std::optional<Error> fault_;  // of the last attempt to lease or commit

  std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace svea::ingest
