#include "cli/line_reader.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "base/check.h"
#include "base/unique_fd.h"

namespace svea::cli {
namespace {

// False when it was stopped meanwhile.
bool wait_for_input(const std::stop_token& stop) {
  const UniqueFd wake(::eventfd(0, EFD_CLOEXEC));
  check(static_cast<bool>(wake), "an event descriptor is to be had");
  const std::stop_callback on_stop(stop, [&] {
    const std::uint64_t one = 1;
    static_cast<void>(!::write(wake.get(), &one, sizeof one));
  });
  std::array<pollfd, 2> watched{{{STDIN_FILENO, POLLIN, 0}, {wake.get(), POLLIN, 0}}};
  while (::poll(watched.data(), watched.size(), -1) < 0) continue;
  return watched[1].revents == 0;
}

}  // namespace

std::optional<std::string> LineReader::next() {
  for (;;) {
    if (const auto end = read_.find('\n'); end != std::string::npos) {
      std::string line = read_.substr(0, end);
      read_.erase(0, end + 1);
      return line;
    }
    if (!wait_for_input(stop_)) return std::nullopt;
    std::array<char, 4096> buffer{};
    const auto read = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (read <= 0) break;
    read_.append(buffer.data(), static_cast<std::size_t>(read));
  }
  if (read_.empty()) return std::nullopt;
  return std::exchange(read_, {});
}

}  // namespace svea::cli
