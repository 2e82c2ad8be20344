#include "llama_process/life.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

#include "base/check.h"

namespace svea::llama_process {
namespace {

using Clock = std::chrono::steady_clock;

// What it is answering may not finish: the turn that waits for it has been told already.
constexpr std::chrono::milliseconds k_grace{3'000};

std::chrono::milliseconds since(Clock::time_point begin) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
}

// Whether a line has been written. What stands in it is for people.
bool read_line(const UniqueFd& output, bool& is_open) {
  std::array<char, 4096> buffer{};
  const auto read = ::read(output.get(), buffer.data(), buffer.size());
  is_open = read > 0;
  return read > 0 && std::string_view(buffer.data(), static_cast<std::size_t>(read)).contains('\n');
}

void end(ChildProcess& process) {
  process.send(SIGTERM);
  pollfd ended{.fd = process.handle().get(), .events = POLLIN, .revents = 0};
  if (::poll(&ended, 1, static_cast<int>(k_grace.count())) != 1) process.send(SIGKILL);
}

}  // namespace

Lived live(ChildProcess& process, std::chrono::milliseconds loading_max,
           const std::function<void()>& on_ready, const std::stop_token& stop) {
  const UniqueFd wake(::eventfd(0, EFD_CLOEXEC));
  check(static_cast<bool>(wake), "an event descriptor is to be had");
  const std::stop_callback on_stop(stop, [&] {
    const std::uint64_t one = 1;
    static_cast<void>(!::write(wake.get(), &one, sizeof one));
  });
  enum { k_ended, k_woken, k_written };
  std::array<pollfd, 3> watched{
      {{process.handle().get(), POLLIN, 0}, {wake.get(), POLLIN, 0}, {process.output().get(), POLLIN, 0}}};
  Lived lived;
  bool is_ready = false;
  const auto began = Clock::now();
  auto ready_since = began;
  for (;;) {
    const auto left = is_ready ? std::chrono::milliseconds{-1}
                               : std::max(loading_max - since(began), std::chrono::milliseconds{0});
    const int happened = ::poll(watched.data(), watched.size(), static_cast<int>(left.count()));
    lived.was_stopped = stop.stop_requested();
    lived.was_late = happened == 0;
    if (lived.was_stopped || lived.was_late) end(process);
    if (lived.was_stopped || lived.was_late || watched[k_ended].revents != 0) break;
    if (watched[k_written].revents == 0) continue;
    bool is_open = true;
    const bool has_line = read_line(process.output(), is_open);
    if (!is_open) watched[k_written].fd = -1;  // passed over by poll()
    if (!has_line || is_ready) continue;
    is_ready = true;
    ready_since = Clock::now();
    on_ready();
  }
  lived.ending = process.wait();
  if (is_ready) lived.ready_time = std::max(since(ready_since), std::chrono::milliseconds{1});
  return lived;
}

}  // namespace svea::llama_process
