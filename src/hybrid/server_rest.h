// Leaves a server alone for a while after it failed, so that not every search waits for it in vain.
#pragma once

#include <atomic>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace svea::hybrid {

// Thread-safe. Logs when the server begins to fail and when it answers again, not each time.
class ServerRest {
 public:
  // `name` stands in the log; `clock` outlives it.
  ServerRest(std::string_view name, const Clock& clock) : name_(name), clock_(clock) {}

  [[nodiscard]] bool is_resting() const { return clock_.now() < until_.load(); }
  void note_failure(const Error& error);
  void note_success();

 private:
  const std::string_view name_;
  const Clock& clock_;
  std::atomic<Time> until_{};
  std::atomic<bool> is_failing_ = false;
};

}  // namespace svea::hybrid
