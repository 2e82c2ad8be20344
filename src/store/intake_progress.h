// How far the taking in has come, and how long it still takes by what was measured.
#pragma once

#include <cstdint>
#include <optional>

#include "model/ids.h"

namespace svea::store {

enum class IntakeStep {
  waiting,        // for its turn
  reading,        // its file is being read
  reading_pages,  // pages of it are read from their pictures (OCR), or wait for that
};

struct JobProgress {
  model::DocumentId document{};
  IntakeStep step = IntakeStep::waiting;
  int attempts = 0;
  int pages = 0;  // to read from pictures
  int pages_read = 0;
  double share = 0;  // done, 0–1
  std::optional<double> seconds_left{};
};

struct IntakeSummary {
  std::size_t waiting = 0;
  std::size_t working = 0;
  std::size_t failed = 0;
  std::size_t pages_left = 0;
  std::optional<double> seconds_left{};  // until the queue is empty; absent before anything was measured
};

// What work takes of the machine's time: means over what was done last. Absent before the first.
struct IntakeRates {
  std::optional<double> file_ms{};
  std::optional<double> page_ms{};
};

// What stands in the whole queue.
struct IntakeQueue {
  std::size_t files = 0;  // to be read, those in work included
  std::size_t pages_left = 0;
  std::size_t documents_with_pages_left = 0;
};

// How a mean follows what is measured: slow enough that one long report doesn't upset it.
[[nodiscard]] double followed_mean(std::optional<double> mean, double measured);

// Until the whole queue is done. Absent where a rate that it needs has not been measured.
[[nodiscard]] std::optional<double> seconds_left(const IntakeQueue&, const IntakeRates&);
// The share and the time of one job. `files_before` are read before it; documents with pages take turns, so
// that each of its pages waits for one of every other's.
void estimate(JobProgress& job, std::size_t files_before, const IntakeQueue&, const IntakeRates&);

}  // namespace svea::store
