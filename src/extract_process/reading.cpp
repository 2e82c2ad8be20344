#include "extract_process/reading.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "base/check.h"
#include "extract_process/request.h"

namespace svea::extract_process {
namespace {

using Clock = std::chrono::steady_clock;

enum class Event { readable, timeout, stop };

// Waits for the socket, the deadline and the stop at once.
class Waiter {
 public:
  Waiter(const UniqueFd& socket, Clock::time_point deadline, std::stop_token stop)
      : socket_(socket),
        deadline_(deadline),
        wake_(::eventfd(0, EFD_CLOEXEC)),
        on_stop_(std::move(stop), Wake{wake_.get()}) {
    check(static_cast<bool>(wake_), "eventfd");
  }

  Event wait() {
    std::array<pollfd, 2> waited{pollfd{socket_.get(), POLLIN, 0}, pollfd{wake_.get(), POLLIN, 0}};
    for (;;) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - Clock::now());
      if (left.count() <= 0) return Event::timeout;
      if (::poll(waited.data(), waited.size(), static_cast<int>(left.count())) <= 0) continue;
      return waited[1].revents != 0 ? Event::stop : Event::readable;
    }
  }

 private:
  struct Wake {
    int fd;
    void operator()() const { ::eventfd_write(fd, 1); }
  };

  const UniqueFd& socket_;
  Clock::time_point deadline_;
  UniqueFd wake_;
  std::stop_callback<Wake> on_stop_;
};

Outcome outcome_of(Event event) { return event == Event::stop ? Outcome::cancelled : Outcome::timeout; }

Reading end(const UniqueFd& process, Outcome why) {
  ::syscall(SYS_pidfd_send_signal, process.get(), SIGKILL, nullptr, 0);
  return {why, {}};
}

}  // namespace

Reading read_result(const UniqueFd& result, Clock::time_point deadline, std::stop_token stop) {
  Waiter waiter(result, deadline, std::move(stop));
  // A process that has not introduced itself has nothing yet and ends when it finds nobody at the other end.
  if (const Event event = waiter.wait(); event != Event::readable) return {outcome_of(event), {}};
  const std::optional<UniqueFd> process = receive_process(result);
  if (!process) return {Outcome::not_begun, {}};

  Reading reading{Outcome::finished, {}};
  std::array<char, 64 << 10> buffer;
  for (;;) {
    if (const Event event = waiter.wait(); event != Event::readable) return end(*process, outcome_of(event));
    const ssize_t size = ::read(result.get(), buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return reading;  // a broken connection shows in bytes that are no whole message
    reading.bytes.append(buffer.data(), static_cast<std::size_t>(size));
    if (reading.bytes.size() > k_answer_bytes_max) return end(*process, Outcome::too_much);
  }
}

}  // namespace svea::extract_process
