// Wakes the one thread that attends to the models.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace svea::models {

// Thread-safe. Rings while nobody waits are not lost.
class Bell {
 public:
  void ring() {
    {
      const std::scoped_lock lock(mutex_);
      has_rung_ = true;
    }
    rung_.notify_one();
  }

  // Until it rings, the time is over, or a stop is requested.
  void wait(std::chrono::milliseconds at_most, const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    rung_.wait_for(lock, stop, at_most, [this] { return has_rung_; });
    has_rung_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable_any rung_;
  bool has_rung_ = false;
};

}  // namespace svea::models
