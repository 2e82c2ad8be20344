// Takes documents in: leases files and pages, has them read, stores what they gave and has the index follow.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "extract/extractor.h"
#include "ingest/index_follower.h"
#include "ingest/work_in_hand.h"
#include "store/files.h"
#include "store/intake_jobs.h"

namespace svea::ingest {

// What became of one file.
struct IntakeEnd {
  model::Document document;  // as leased
  int passages = 0;
  std::optional<Error> failure;
};

// Works from construction to destruction on threads of its own; one per data directory (whoever holds the
// index). Files go before pages that are read from their pictures (OCR), and one worker takes files only: a
// letter never waits for a scan. Work on a document that was cancelled or removed stops. A fault that is not
// the file's (disk full, index broken) leaves the job in the record, and it is tried again.
class Intake {
 public:
  struct Parts {
    store::IntakeJobs& jobs;
    store::Files& files;
    extract::Extractor& extractor;
    IndexFollower& follower;
    const Clock& clock;
  };
  // `workers` read at once, and one more that reads files only. `on_end` is called on a thread of the
  // intake's when a file is searchable or has failed; it must not block.
  Intake(Parts parts, int workers, std::function<void(const IntakeEnd&)> on_end = {});
  ~Intake();
  Intake(const Intake&) = delete;
  Intake& operator=(const Intake&) = delete;

  // There may be new jobs or changes, or work that nobody wants any more. Cheap; from any thread. Without it
  // they are found within a second.
  void wake();

  // Blocks until no job waits and the index holds every change, or `stop`.
  // Errors: cancelled, or the fault that keeps the intake from going on.
  [[nodiscard]] Status wait_until_idle(std::stop_token stop);

 private:
  enum class Takes { files, files_and_pages };
  using Task = std::variant<model::Document, store::PageJob>;
  using Missing = std::vector<int>;  // pages that must be read first

  // What the workers have done and the next commit will store.
  struct Batch {
    std::vector<std::pair<model::DocumentId, store::TakenIn>> finished;
    std::vector<IntakeEnd> ends;
    std::size_t text_bytes = 0;
  };

  void work(Takes takes, std::stop_token stop);
  void commit_loop(std::stop_token stop);
  [[nodiscard]] std::optional<Task> next_task(Takes takes, std::stop_token stop);
  void lease_files(std::unique_lock<std::mutex>& lock);
  [[nodiscard]] std::optional<store::PageJob> lease_page(std::unique_lock<std::mutex>& lock);
  void take_in_file(model::Document document, const std::stop_token& stop);
  [[nodiscard]] Result<std::variant<store::TakenIn, Missing>> read_file(const model::Document& document,
                                                                        std::stop_token stop);
  void read_page(const store::PageJob& page, const std::stop_token& stop);
  [[nodiscard]] Status store_page(const store::PageJob& page, Result<extract::ReadPage> read,
                                  std::int64_t took_ms);
  void hand_over(IntakeEnd end, std::optional<store::TakenIn> taken_in, std::stop_token stop);
  void end_task(const Status& stored);
  [[nodiscard]] std::int64_t machine_ms_since(Time began) const;
  void stop_unwanted();
  void note_fault(const Error& error);
  [[nodiscard]] Status commit(const Batch& batch, std::stop_token stop);

  Parts parts_;
  const int workers_;
  std::function<void(const IntakeEnd&)> on_end_;
  WorkInHand in_hand_;

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
