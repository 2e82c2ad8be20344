// How many requests there were, and how long they took: for Prometheus.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <string>

#include "base/clock.h"
#include "http/middleware.h"

namespace svea::api {

// Thread-safe. Counted by the route's pattern, never by path: a path holds ids, and there may be any number
// of them.
class RequestMetrics {
 public:
  // The middleware that counts. `clock` and this outlive it.
  [[nodiscard]] http::Middleware middleware(const Clock& clock);

  // In the text format 0.0.4: svea_http_requests_total and the histogram svea_http_request_seconds.
  [[nodiscard]] std::string text() const;

 private:
  // Upper bounds: below 5 ms a request is instant, beyond 10 s nobody waits.
  static constexpr std::array<std::int64_t, 8> k_bounds_ms{5, 20, 50, 100, 250, 1000, 2500, 10'000};

  void count(const http::Request& request, int status, std::chrono::milliseconds took);

  mutable std::mutex mutex_;
  std::map<std::string, std::uint64_t> requests_;  // by its labels
  std::array<std::uint64_t, k_bounds_ms.size() + 1> durations_{};
  std::int64_t total_ms_ = 0;
};

}  // namespace svea::api
