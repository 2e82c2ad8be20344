#include "store/intake_progress.h"

#include <algorithm>

namespace svea::store {
namespace {

constexpr double k_share_of_newest = 0.1;
constexpr double k_ms_per_second = 1000;

// Absent where there is such work and nobody knows what it takes.
std::optional<double> cost_ms(std::size_t count, std::optional<double> each_ms) {
  if (count == 0) return 0;
  if (!each_ms) return std::nullopt;
  return static_cast<double>(count) * *each_ms;
}

std::optional<double> seconds(std::size_t files, std::size_t pages, const IntakeRates& rates) {
  const auto files_ms = cost_ms(files, rates.file_ms);
  const auto pages_ms = cost_ms(pages, rates.page_ms);
  if (!files_ms || !pages_ms) return std::nullopt;
  return (*files_ms + *pages_ms) / k_ms_per_second;
}

}  // namespace

double followed_mean(std::optional<double> mean, double measured) {
  return mean ? *mean + k_share_of_newest * (measured - *mean) : measured;
}

std::optional<double> seconds_left(const IntakeQueue& queue, const IntakeRates& rates) {
  return seconds(queue.files, queue.pages_left, rates);
}

void estimate(JobProgress& job, std::size_t files_before, const IntakeQueue& queue,
              const IntakeRates& rates) {
  if (job.step == IntakeStep::reading_pages) {
    const auto own_left = static_cast<std::size_t>(std::max(job.pages - job.pages_read, 0));
    const auto left = std::min(own_left * queue.documents_with_pages_left, queue.pages_left);
    job.share = job.pages > 0 ? static_cast<double>(job.pages_read) / job.pages : 0;
    job.seconds_left = seconds(0, left, rates);
  } else {
    // When all its pages are read only joining them remains.
    job.share = job.pages > 0 ? 1 : 0;
    job.seconds_left = seconds(files_before + 1, 0, rates);
  }
}

}  // namespace svea::store
