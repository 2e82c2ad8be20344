#include "extract_process/request.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <span>
#include <vector>

#include <fmt/format.h>

namespace svea::extract_process {
namespace {

constexpr std::size_t k_fds_max = 2;
constexpr std::size_t k_number_bytes_max = 11;  // digits and a slash

bool send_with(int socket, std::string_view bytes, std::span<const int> fds) {
  iovec data{const_cast<char*>(bytes.data()), bytes.size()};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * k_fds_max)> control{};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = CMSG_SPACE(fds.size_bytes());
  cmsghdr* const header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(fds.size_bytes());
  std::memcpy(CMSG_DATA(header), fds.data(), fds.size_bytes());
  ssize_t sent = 0;
  do sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(bytes.size());
}

struct Received {
  std::string bytes;
  std::vector<UniqueFd> fds;
};

// Empty at the end, after a timeout, and when more came than fits.
Received receive_with(int socket, std::size_t bytes_max) {
  Received received;
  received.bytes.resize(bytes_max);
  iovec data{received.bytes.data(), received.bytes.size()};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * k_fds_max)> control{};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t size = 0;
  do size = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  while (size < 0 && errno == EINTR);
  received.bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  if (size <= 0) return received;
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    const std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
      int fd = -1;
      std::memcpy(&fd, CMSG_DATA(header) + i * sizeof fd, sizeof fd);
      received.fds.emplace_back(fd);
    }
  }
  return received;
}

// A number of no sign and the slash behind it.
std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  const auto [slash, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || number < 0 || slash == text.data() + text.size()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(slash - text.data()) + 1);
  return number;
}

}  // namespace

bool send_request(const UniqueFd& socket, const Request& request) {
  std::string_view name = request.file_name;
  if (name.size() > k_file_name_bytes_max) name.remove_prefix(name.size() - k_file_name_bytes_max);
  // Never empty, which would look like the end.
  return send_with(socket.get(), fmt::format("{}/{}/{}", static_cast<int>(request.work), request.page, name),
                   std::array{request.document.get(), request.result.get()});
}

std::optional<Request> receive_request(int socket) {
  Received received = receive_with(socket, k_file_name_bytes_max + 2 * k_number_bytes_max);
  std::string_view rest = received.bytes;
  const auto work = take_number(rest);
  const auto page = take_number(rest);
  if (!work || *work > static_cast<int>(Work::write_pdf) || !page || received.fds.size() != 2)
    return std::nullopt;
  return Request{std::move(received.fds[0]), std::move(received.fds[1]), std::string(rest),
                 static_cast<Work>(*work), *page};
}

bool send_process(const UniqueFd& socket, const UniqueFd& process) {
  return send_with(socket.get(), "p", std::array{process.get()});
}

std::optional<UniqueFd> receive_process(const UniqueFd& socket) {
  Received received = receive_with(socket.get(), 1);
  if (received.bytes != "p" || received.fds.size() != 1) return std::nullopt;
  return std::move(received.fds[0]);
}

}  // namespace svea::extract_process
