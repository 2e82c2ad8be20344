#include "api/request_metrics.h"

#include <algorithm>

#include <fmt/format.h>

#include "http/router.h"

namespace svea::api {

http::Middleware RequestMetrics::middleware(const Clock& clock) {
  auto after = [this, &clock](const http::Request& request, http::Response& response) {
    count(request, response.status, clock.now() - request.received_at);
  };
  return {.name = "metrics", .before = {}, .after = std::move(after)};
}

void RequestMetrics::count(const http::Request& request, int status, std::chrono::milliseconds took) {
  const std::string_view pattern = request.route ? std::string_view(request.route->pattern) : "none";
  auto labels = fmt::format(R"(method="{}",route="{}",status="{}")", http::name_of(request.method),
                            pattern.empty() ? "static" : pattern, status);
  const auto bucket = std::ranges::lower_bound(k_bounds_ms, took.count()) - k_bounds_ms.begin();
  const std::lock_guard lock(mutex_);
  ++requests_[std::move(labels)];
  ++durations_[static_cast<std::size_t>(bucket)];
  total_ms_ += took.count();
}

std::string RequestMetrics::text() const {
  const std::lock_guard lock(mutex_);
  std::string text = "# TYPE svea_http_requests_total counter\n";
  for (const auto& [labels, count] : requests_)
    text += fmt::format("svea_http_requests_total{{{}}} {}\n", labels, count);
  text += "# TYPE svea_http_request_seconds histogram\n";
  std::uint64_t below = 0;
  for (std::size_t i = 0; i < durations_.size(); ++i) {
    below += durations_[i];
    const auto bound =
        i < k_bounds_ms.size() ? fmt::format("{}", static_cast<double>(k_bounds_ms[i]) / 1000) : "+Inf";
    text += fmt::format("svea_http_request_seconds_bucket{{le=\"{}\"}} {}\n", bound, below);
  }
  text += fmt::format("svea_http_request_seconds_sum {}\n", static_cast<double>(total_ms_) / 1000);
  text += fmt::format("svea_http_request_seconds_count {}\n", below);
  return text;
}

}  // namespace svea::api
