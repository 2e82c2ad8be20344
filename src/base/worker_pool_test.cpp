#include "base/worker_pool.h"

#include <doctest/doctest.h>

#include <atomic>
#include <latch>

using namespace svea;

TEST_CASE("every job that was taken is done before the pool ends") {
  std::atomic<int> done = 0;
  {
    WorkerPool pool(3, 1000);
    for (int i = 0; i < 500; ++i) CHECK(pool.try_post([&] { ++done; }));
  }
  CHECK(done == 500);
}

TEST_CASE("a job that finds no room is not taken") {
  std::latch has_begun(1), may_end(1);
  WorkerPool pool(1, 1);
  CHECK(pool.try_post([&] {
    has_begun.count_down();
    may_end.wait();
  }));
  has_begun.wait();
  CHECK(pool.try_post([] {}));
  CHECK(pool.waiting() == 1);
  CHECK_FALSE(pool.try_post([] {}));
  may_end.count_down();
}
