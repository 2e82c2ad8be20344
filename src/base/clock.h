// Time comes in through the constructor: SystemClock in programs, ManualClock in tests.
#pragma once

#include <atomic>
#include <chrono>

namespace svea {

using Time = std::chrono::sys_time<std::chrono::milliseconds>;

// Safe to call from any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Time now() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Time now() const override {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
  }
};

// Stands still until told to move.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Time start = Time{std::chrono::days{20'000}})
      : now_ms_(start.time_since_epoch().count()) {}
  [[nodiscard]] Time now() const override { return Time{std::chrono::milliseconds{now_ms_.load()}}; }
  void advance(std::chrono::milliseconds by) { now_ms_ += by.count(); }

 private:
  std::atomic<std::int64_t> now_ms_;
};

}  // namespace svea
