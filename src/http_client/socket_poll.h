// Waits for the sockets and the timer of a libcurl multi handle, however many they are.
#pragma once

#include <curl/curl.h>

#include <atomic>
#include <chrono>
#include <optional>

namespace svea::http_client {

// work() belongs to one thread, wake() to all. `multi` outlives it.
class SocketPoll {
 public:
  explicit SocketPoll(CURLM* multi);
  ~SocketPoll();
  SocketPoll(const SocketPoll&) = delete;
  SocketPoll& operator=(const SocketPoll&) = delete;

  // Waits until a socket or the timer is ready, wake() is called or `at_most` has passed; libcurl works on
  // what is ready.
  void work(std::chrono::milliseconds at_most);
  // Ends the wait of work(), or the next one's.
  void wake();

 private:
  using Clock = std::chrono::steady_clock;

  static int on_socket(CURL*, curl_socket_t socket, int what, void* self, void* is_known);
  static int on_timer(CURLM*, long ms, void* self);
  [[nodiscard]] int wait_ms(std::chrono::milliseconds at_most) const;
  void take(int socket, std::uint32_t events);

  CURLM* const multi_;
  const int epoll_;
  const int wake_up_;
  std::atomic<bool> is_woken_ = false;
  std::optional<Clock::time_point> timer_;
  int ready_last_ = 0;  // sockets in the last round
};

}  // namespace svea::http_client
