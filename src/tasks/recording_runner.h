// Has recordings written down, for the runs that wait for them.
#pragma once

#include <functional>
#include <span>

#include "base/clock.h"
#include "ingest/originals.h"
#include "llm/transcriber.h"
#include "store/record.h"
#include "tasks/limits.h"
#include "tasks/work_loop.h"

namespace svea::tasks {

// A recording was given, and nobody is there to write it down.
[[nodiscard]] std::unexpected<Error> speech_not_configured();
// The recording is no longer kept, or is another person's.
[[nodiscard]] std::unexpected<Error> recording_gone();

// Works from construction to destruction on threads of its own, so that no other work waits for an hour of
// speech; one per data directory. What is begun when it ends, or when the process is killed, is begun again.
// A fault of the service's is waited out for a while; then the item fails, keeps its recording and can be
// tried again. Recordings that nobody needs any more are removed, with their files.
class RecordingRunner {
 public:
  // All outlive it.
  struct Parts {
    store::Record& record;
    ingest::Originals& originals;
    llm::Transcriber* transcriber;  // null: none is configured
    const Clock& clock;
    std::function<void()> on_written;  // an item waits for its work now; any thread, must not block
    std::span<const std::chrono::milliseconds> rests = limits::k_speech_rests;
  };
  explicit RecordingRunner(Parts parts);

  // There may be new items, or some that are not wanted any more. Cheap; from any thread.
  void wake() { loop_.wake(); }

 private:
  [[nodiscard]] bool work_on_next(const std::stop_token& stop);
  void work_on(const model::TaskItem& item, const std::stop_token& stop);
  [[nodiscard]] Status write_down_all(const model::TaskItem& item, std::stop_source& stop);
  [[nodiscard]] Result<model::DocumentText> hear(model::RecordingId id, const std::stop_token& stop);
  void remove_unneeded();

  Parts parts_;
  WorkLoop loop_;  // last: its threads end before what they use
};

}  // namespace svea::tasks
