#include "api/long_work.h"

#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "api/resources.h"
#include "http/problem.h"

namespace svea::api {
namespace {

class Doing {
 public:
  Doing(LongWork work, std::string request_id)
      : thread_([this, work = std::move(work), id = std::move(request_id)](const std::stop_token& stop) {
          const auto outcome = work(stop);
          end(outcome ? json_of(200, *outcome) : http::problem(outcome.error(), id));
        }) {}

  void on_ready(std::function<void()> wake) {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(wake);
    if (outcome_) wake_();
  }

  // Absent until it has come, and once it has been taken.
  std::optional<http::Response> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(outcome_, std::nullopt);
  }

 private:
  void end(http::Response outcome) {
    const std::lock_guard lock(mutex_);
    outcome_ = std::move(outcome);
    if (wake_) wake_();
  }

  std::mutex mutex_;
  std::function<void()> wake_;
  std::optional<http::Response> outcome_;
  std::jthread thread_;  // last: it ends before what it uses
};

class WorkEvents final : public http::EventSource {
 public:
  WorkEvents(LongWork work, std::string request_id) : doing_(std::move(work), std::move(request_id)) {}

  http::EventBatch take(std::size_t) override {
    const auto outcome = doing_.take();
    if (!outcome) return {};
    const auto* const name = outcome->status == 200 ? "done" : "failed";
    return {.text = http::event_text(1, name, std::get<std::string>(outcome->body)), .ended = true};
  }
  void on_ready(std::function<void()> wake) override { doing_.on_ready(std::move(wake)); }

 private:
  Doing doing_;
};

class WorkWhole final : public http::LaterResponse {
 public:
  WorkWhole(LongWork work, std::string request_id) : doing_(std::move(work), std::move(request_id)) {}

  std::optional<http::Response> take() override { return doing_.take(); }
  void on_ready(std::function<void()> wake) override { doing_.on_ready(std::move(wake)); }

 private:
  Doing doing_;
};

}  // namespace

http::Response as_events(LongWork work, std::string request_id) {
  return http::event_stream(std::make_shared<WorkEvents>(std::move(work), std::move(request_id)));
}

http::Response in_one_piece(LongWork work, std::string request_id) {
  http::Response response;
  response.body = std::make_shared<WorkWhole>(std::move(work), std::move(request_id));
  return response;
}

}  // namespace svea::api
