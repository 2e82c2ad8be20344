#include "http_client/stream_loop.h"

#include <algorithm>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "base/check.h"
#include "http_client/socket_poll.h"
#include "http_client/stream.h"

namespace svea::http_client {
namespace {

using Clock = std::chrono::steady_clock;

// How often silence is looked for; a tenth of the shortest time that anybody configures.
constexpr std::chrono::milliseconds k_tick{100};
constexpr std::chrono::hours k_nothing_to_do{1};
// Kept open for requests to come, all servers together.
constexpr long k_idle_connections_max = 64;

Error cancelled() {
  return {ErrorKind::cancelled, "cancelled", {"Anropet stoppades.", "The request was stopped."}};
}

// Closed after what uses it: libcurl counts who has started it.
class Multi {
 public:
  Multi() {
    check(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK, "libcurl starts");
    handle_ = curl_multi_init();
    check(handle_ != nullptr, "libcurl gives a multi handle");
    curl_multi_setopt(handle_, CURLMOPT_MAXCONNECTS, k_idle_connections_max);
  }
  ~Multi() {
    curl_multi_cleanup(handle_);
    curl_global_cleanup();
  }
  Multi(const Multi&) = delete;
  Multi& operator=(const Multi&) = delete;

  [[nodiscard]] CURLM* get() const { return handle_; }

 private:
  CURLM* handle_ = nullptr;
};

using StreamId = StreamLoop::StreamId;

// What the loop's thread does; it lives as long as that thread.
class Work {
 public:
  Work() = default;
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  void run(const std::stop_token& stop) {
    auto next_look = Clock::now();
    while (!stop.stop_requested()) {
      poll_.work(wait());
      take_orders();
      begin_what_is_due();
      end_what_is_done();
      if (Clock::now() < next_look) continue;
      end_what_is_overdue();
      next_look = Clock::now() + k_tick;
    }
    end_everything();
  }

  void wake() { poll_.wake(); }

  StreamId start(Stream::Order order) {
    const std::lock_guard lock(mutex_);
    order.id = ++last_id_;
    ordered_.push_back(std::move(order));
    poll_.wake();
    return last_id_;
  }

  void cancel(StreamId stream) {
    const std::lock_guard lock(mutex_);
    unwanted_.push_back(stream);
    poll_.wake();
  }

 private:
  [[nodiscard]] std::chrono::milliseconds wait() const {
    std::chrono::milliseconds wait = open_.empty() ? std::chrono::milliseconds(k_nothing_to_do) : k_tick;
    const auto now = Clock::now();
    for (const auto& order : waiting_)
      wait = std::min(wait, std::chrono::ceil<std::chrono::milliseconds>(order.not_before - now));
    return wait;
  }

  void take_orders() {
    std::vector<StreamId> unwanted;
    {
      const std::lock_guard lock(mutex_);
      std::ranges::move(ordered_, std::back_inserter(waiting_));
      ordered_.clear();
      unwanted.swap(unwanted_);
    }
    for (const StreamId id : unwanted) drop(id);
  }

  void drop(StreamId id) {
    if (const auto order = std::ranges::find(waiting_, id, &Stream::Order::id); order != waiting_.end()) {
      const auto receiver = std::move(order->receiver);
      waiting_.erase(order);
      receiver->on_end(std::unexpected(cancelled()));
    }
    end(id, [](Stream& stream) { stream.give_up(cancelled()); });
  }

  void begin_what_is_due() {
    const auto now = Clock::now();
    std::vector<Stream::Order> later;
    for (auto& order : std::exchange(waiting_, {})) {
      if (order.not_before > now)
        later.push_back(std::move(order));
      else
        begin(std::move(order));
    }
    waiting_ = std::move(later);
  }

  void begin(Stream::Order order) {
    auto stream = std::make_unique<Stream>(std::move(order));
    if (auto begun = stream->begin(multi_.get()); !begun) return stream->give_up(std::move(begun).error());
    open_.emplace(stream->id(), std::move(stream));
  }

  void end_what_is_done() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
      // The message is gone with the handle.
      const CURLcode code = message->data.result;
      end(Stream::of(message->easy_handle).id(), [code](Stream& stream) { stream.finish(code); });
    }
  }

  void end_what_is_overdue() {
    std::vector<StreamId> silent, draining;
    for (const auto& [id, stream] : open_) {
      if (stream->overdue() == Stream::Overdue::silent) silent.push_back(id);
      if (stream->overdue() == Stream::Overdue::draining) draining.push_back(id);
    }
    const Error timeout = fail_timeout("the other end went silent").error();
    for (const StreamId id : silent) end(id, [&](Stream& stream) { stream.give_up(timeout); });
    for (const StreamId id : draining) open_.erase(id);
  }

  void end_everything() {
    take_orders();
    for (const auto& order : std::exchange(waiting_, {}))
      order.receiver->on_end(std::unexpected(cancelled()));
    for (const auto& [id, stream] : std::exchange(open_, {})) stream->give_up(cancelled());
  }

  // The stream is out of the way before its receiver is told, which may start another.
  template <typename Tell>
  void end(StreamId id, Tell tell) {
    const auto found = open_.find(id);
    if (found == open_.end()) return;
    const auto stream = std::move(found->second);
    open_.erase(found);
    tell(*stream);
  }

  Multi multi_;
  SocketPoll poll_{multi_.get()};

  std::mutex mutex_;
  StreamId last_id_ = 0;  // guarded by mutex_, like the two below
  std::vector<Stream::Order> ordered_;
  std::vector<StreamId> unwanted_;

  std::vector<Stream::Order> waiting_;  // the thread's own, like the one below
  std::unordered_map<StreamId, std::unique_ptr<Stream>> open_;
};

}  // namespace

class StreamLoop::Loop {
 public:
  Loop() : thread_([work = work_](const std::stop_token& stop) { work->run(stop); }) {}
  ~Loop() {
    thread_.request_stop();
    work_->wake();
    // A receiver may be the last to let go of the loop, on the loop's own thread, which then ends by itself.
    if (thread_.get_id() == std::this_thread::get_id()) thread_.detach();
  }
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  [[nodiscard]] Work& work() { return *work_; }

 private:
  const std::shared_ptr<Work> work_ = std::make_shared<Work>();
  std::jthread thread_;
};

StreamLoop::StreamLoop() : loop_(std::make_unique<Loop>()) {}

StreamLoop::~StreamLoop() = default;

StreamLoop::StreamId StreamLoop::start(Request request, std::shared_ptr<const Settings> settings,
                                       std::shared_ptr<Receiver> receiver, std::chrono::milliseconds delay) {
  return loop_->work().start({.request = std::move(request),
                              .settings = std::move(settings),
                              .receiver = std::move(receiver),
                              .not_before = Clock::now() + delay});
}

void StreamLoop::cancel(StreamId stream) { loop_->work().cancel(stream); }

}  // namespace svea::http_client
