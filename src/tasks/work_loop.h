// Threads that do one thing after the other, and rest while there is nothing to do.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace svea::tasks {

// Works from construction to destruction.
class WorkLoop {
 public:
  // Called over and over on each of the threads; false when there was nothing to do.
  using DoNext = std::function<bool(const std::stop_token& stop)>;
  WorkLoop(int threads, DoNext do_next);
  WorkLoop(const WorkLoop&) = delete;
  WorkLoop& operator=(const WorkLoop&) = delete;

  // There may be something to do. Cheap; from any thread.
  void wake();

 private:
  void work(const std::stop_token& stop);

  const DoNext do_next_;
  std::mutex mutex_;
  std::condition_variable_any woken_;
  std::uint64_t wakes_ = 0;
  std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace svea::tasks
