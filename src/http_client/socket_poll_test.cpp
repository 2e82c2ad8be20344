#include "http_client/socket_poll.h"

#include <doctest/doctest.h>

#include <thread>

using namespace std::chrono_literals;
using svea::http_client::SocketPoll;

namespace {

// A libcurl multi handle without transfers.
class Multi {
 public:
  ~Multi() { curl_multi_cleanup(handle_); }
  [[nodiscard]] CURLM* get() const { return handle_; }

 private:
  CURLM* const handle_ = curl_multi_init();
};

}  // namespace

TEST_CASE("a wait ends for every wake, also for one that comes while another is being read") {
  const Multi multi;
  SocketPoll poll(multi.get());
  std::atomic<std::int64_t> asked = 0;
  std::atomic<std::int64_t> seen = 0;
  std::jthread working([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      poll.work(20s);
      seen = asked.load();
    }
  });
  std::jthread disturbing([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) poll.wake();
  });

  bool is_lost = false;
  for (int i = 0; i < 20'000 && !is_lost; ++i) {
    const auto mine = ++asked;
    poll.wake();
    const auto patience = std::chrono::steady_clock::now() + 5s;
    while (seen < mine && !is_lost) is_lost = std::chrono::steady_clock::now() > patience;
  }
  CHECK_FALSE(is_lost);

  disturbing.request_stop();
  disturbing.join();
  working.request_stop();
  poll.wake();
}
