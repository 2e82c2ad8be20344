// Whether a model answers: failures make it rest for growing pauses, a probe brings it back.
#pragma once

#include <optional>
#include <random>

#include "base/clock.h"
#include "base/result.h"

namespace svea::models {

// ready → resting (failed) → ready, when a probe after the pause finds it there
enum class ModelState {
  ready,
  loading,      // its server is there, and reads the model in
  resting,      // it answered wrongly too often: nobody is sent there until a probe has found it well
  unreachable,  // likewise, because nothing answers at its address
};

// Not thread-safe.
class Health {
 public:
  explicit Health(std::uint32_t seed) : chance_(seed) {}

  [[nodiscard]] ModelState state() const;
  [[nodiscard]] bool may_serve() const { return !resting_until_; }
  // Why it is not ready; the last failure otherwise.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

  void on_served(Time now);
  // Failures that are the request's own (refused input, stopped) change nothing.
  void on_failed(const Error& error, Time now);

  // Whether to probe now: the pause is over, or nothing has been heard of it for long. One at a time.
  [[nodiscard]] bool begin_probe(Time now);
  void end_probe(const Status& found, Time now);

 private:
  void rest(Time now);

  std::minstd_rand chance_;
  std::optional<Error> error_;
  std::optional<Time> resting_until_;
  Time heard_at_{};
  int failures_ = 0;  // since the last reply
  int pauses_ = 0;    // likewise
  bool is_probed_ = false;
};

}  // namespace svea::models
