#include "http_client/socket_poll.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>

#include "base/check.h"
#include "base/round.h"

namespace svea::http_client {
namespace {

// Any address but null: says that epoll has the socket.
int k_known = 0;

std::uint32_t epoll_events(int what) {
  std::uint32_t events = 0;
  if (what == CURL_POLL_IN || what == CURL_POLL_INOUT) events |= EPOLLIN;
  if (what == CURL_POLL_OUT || what == CURL_POLL_INOUT) events |= EPOLLOUT;
  return events;
}

// With so many sockets ready at once, words come faster than they are worth a round each: the next ones are
// gathered for a moment, which nobody sees, and then go out together.
constexpr int k_many_ready = 3;
constexpr std::chrono::milliseconds k_gathering{2};

}  // namespace

SocketPoll::SocketPoll(CURLM* multi)
    : multi_(multi),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      wake_up_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  check(epoll_ >= 0 && wake_up_ >= 0, "the kernel gives an epoll and an eventfd");
  epoll_event event{.events = EPOLLIN, .data = {.fd = wake_up_}};
  check(::epoll_ctl(epoll_, EPOLL_CTL_ADD, wake_up_, &event) == 0, "an eventfd can be waited for");
  curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, &SocketPoll::on_socket);
  curl_multi_setopt(multi_, CURLMOPT_SOCKETDATA, this);
  curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, &SocketPoll::on_timer);
  curl_multi_setopt(multi_, CURLMOPT_TIMERDATA, this);
}

SocketPoll::~SocketPoll() {
  curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, nullptr);
  curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, nullptr);
  ::close(wake_up_);
  ::close(epoll_);
}

int SocketPoll::on_socket(CURL*, curl_socket_t socket, int what, void* self, void* is_known) {
  auto& poll = *static_cast<SocketPoll*>(self);
  if (what == CURL_POLL_REMOVE) {
    // A socket that is closed has left by itself.
    ::epoll_ctl(poll.epoll_, EPOLL_CTL_DEL, socket, nullptr);
    return 0;
  }
  epoll_event event{.events = epoll_events(what), .data = {.fd = socket}};
  ::epoll_ctl(poll.epoll_, is_known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
  if (!is_known) curl_multi_assign(poll.multi_, socket, &k_known);
  return 0;
}

int SocketPoll::on_timer(CURLM*, long ms, void* self) {
  auto& poll = *static_cast<SocketPoll*>(self);
  poll.timer_.reset();
  if (ms >= 0) poll.timer_ = Clock::now() + std::chrono::milliseconds(ms);
  return 0;
}

int SocketPoll::wait_ms(std::chrono::milliseconds at_most) const {
  if (timer_)
    at_most = std::min(at_most, std::chrono::ceil<std::chrono::milliseconds>(*timer_ - Clock::now()));
  return static_cast<int>(std::max(at_most, std::chrono::milliseconds(0)).count());
}

void SocketPoll::work(std::chrono::milliseconds at_most) {
  if (ready_last_ >= k_many_ready) std::this_thread::sleep_for(k_gathering);
  std::array<epoll_event, 256> events{};
  const int ready = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), wait_ms(at_most));
  ready_last_ = ready;
  // Whoever hears something wakes a reader, all readers together at the end.
  const Round round;
  for (int i = 0; i < ready; ++i) {
    const auto& event = events[static_cast<std::size_t>(i)];
    take(event.data.fd, event.events);
  }
  if (timer_ && *timer_ <= Clock::now()) {
    timer_.reset();
    int running = 0;
    curl_multi_socket_action(multi_, CURL_SOCKET_TIMEOUT, 0, &running);
  }
}

void SocketPoll::take(int socket, std::uint32_t events) {
  if (socket == wake_up_) {
    eventfd_t ignored = 0;
    ::eventfd_read(wake_up_, &ignored);
    // Last: the word of a wake() that comes between would be read away, and none after it would be given.
    is_woken_ = false;
    return;
  }
  int what = 0;
  if (events & EPOLLIN) what |= CURL_CSELECT_IN;
  if (events & EPOLLOUT) what |= CURL_CSELECT_OUT;
  if (events & (EPOLLERR | EPOLLHUP)) what |= CURL_CSELECT_ERR;
  int running = 0;
  curl_multi_socket_action(multi_, socket, what, &running);
}

void SocketPoll::wake() {
  if (!is_woken_.exchange(true)) ::eventfd_write(wake_up_, 1);
}

}  // namespace svea::http_client
