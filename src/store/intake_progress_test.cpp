#include "store/intake_progress.h"

#include <doctest/doctest.h>

namespace svea::store {
namespace {

const IntakeRates k_rates{.file_ms = 50, .page_ms = 1500};

TEST_CASE("nobody is promised a time before anything was measured") {
  CHECK_FALSE(seconds_left({.files = 3}, {}));
  CHECK_FALSE(seconds_left({.files = 3, .pages_left = 1}, {.file_ms = 50}));
  CHECK(seconds_left({}, {}) == 0);
}

TEST_CASE("the queue takes what its files and pages take") {
  CHECK(seconds_left({.files = 20, .pages_left = 10}, k_rates) == doctest::Approx(16));
}

TEST_CASE("a file waits for those before it") {
  JobProgress job;
  estimate(job, 19, {.files = 40}, k_rates);
  CHECK(job.share == 0);
  CHECK(job.seconds_left == doctest::Approx(1));
}

TEST_CASE("a scan takes turns with the other scans, and never longer than all of them together") {
  JobProgress job{.step = IntakeStep::reading_pages, .pages = 10, .pages_read = 8};
  estimate(job, 0, {.pages_left = 100, .documents_with_pages_left = 3}, k_rates);
  CHECK(job.share == doctest::Approx(0.8));
  CHECK(job.seconds_left == doctest::Approx(9));
  estimate(job, 0, {.pages_left = 4, .documents_with_pages_left = 3}, k_rates);
  CHECK(job.seconds_left == doctest::Approx(6));
}

TEST_CASE("a mean follows what is measured without being upset by one long report") {
  CHECK(followed_mean({}, 40) == 40);
  CHECK(followed_mean(40, 1040) == doctest::Approx(140));
}

}  // namespace
}  // namespace svea::store
