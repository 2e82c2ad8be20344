// A fixed number of threads that do blocking work from one bounded queue.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace svea {

// Thread-safe. Jobs start in the order they were posted.
class WorkerPool {
 public:
  using Job = std::move_only_function<void()>;

  // `waiting_max` counts jobs that no thread has begun.
  WorkerPool(std::size_t threads, std::size_t waiting_max);
  // Finishes every job that was taken, those still waiting too, then ends the threads.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // False when the queue is full: the job was not taken. A job must not throw.
  [[nodiscard]] bool try_post(Job job);
  [[nodiscard]] std::size_t waiting() const;

 private:
  void work();

  const std::size_t waiting_max_;
  mutable std::mutex mutex_;
  std::condition_variable has_work_;
  std::deque<Job> waiting_;
  bool ending_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace svea
