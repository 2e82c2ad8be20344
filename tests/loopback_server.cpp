#include "loopback_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <optional>

#include "base/check.h"

namespace svea::test {
namespace {

constexpr int k_poll_ms = 20;

// True when there is something to read (or the other end closed); false when `stop` was requested first.
bool wait_readable(int socket, const std::stop_token& stop) {
  pollfd waiting{socket, POLLIN, 0};
  while (!stop.stop_requested())
    if (poll(&waiting, 1, k_poll_ms) > 0) return true;
  return false;
}

bool receive(int socket, const std::stop_token& stop, std::string& into) {
  char bytes[4096];
  if (!wait_readable(socket, stop)) return false;
  const auto count = recv(socket, bytes, sizeof bytes, 0);
  if (count <= 0) return false;
  into.append(bytes, static_cast<std::size_t>(count));
  return true;
}

std::size_t content_length(std::string_view head) {
  constexpr std::string_view name = "\r\ncontent-length:";
  for (std::size_t at = 0; at + name.size() < head.size(); ++at)
    if (strncasecmp(head.data() + at, name.data(), name.size()) == 0)
      return std::stoul(std::string(head.substr(at + name.size(), 20)));
  return 0;
}

std::optional<LoopbackRequest> read_request(int socket, const std::stop_token& stop, std::string& buffer) {
  std::size_t head_end = 0;
  while ((head_end = buffer.find("\r\n\r\n")) == std::string::npos)
    if (!receive(socket, stop, buffer)) return std::nullopt;
  LoopbackRequest request;
  request.head = buffer.substr(0, head_end + 2);
  buffer.erase(0, head_end + 4);
  const auto length = content_length(request.head);
  while (buffer.size() < length)
    if (!receive(socket, stop, buffer)) return std::nullopt;
  request.body = buffer.substr(0, length);
  buffer.erase(0, length);
  const auto method_end = request.head.find(' ');
  const auto target_end = request.head.find(' ', method_end + 1);
  request.method = request.head.substr(0, method_end);
  request.target = request.head.substr(method_end + 1, target_end - method_end - 1);
  return request;
}

}  // namespace

bool LoopbackConnection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void LoopbackConnection::answer(int status, std::string_view content_type, std::string_view body) const {
  send(fmt::format("HTTP/1.1 {} Status\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n{}", status,
                   content_type, body.size(), body));
}

void LoopbackConnection::hang() const {
  std::string ignored;
  while (receive(socket_, stop_, ignored)) {
  }
}

LoopbackServer::LoopbackServer(Handler handler) : handler_(std::move(handler)) {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  check(bind(listener_, reinterpret_cast<sockaddr*>(&address), size) == 0, "a loopback port is free");
  // Connections beyond a full queue are tried again by the kernel, later and later, for minutes.
  check(listen(listener_, SOMAXCONN) == 0, "the port can be listened on");
  check(getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) == 0, "the port is known");
  port_ = ntohs(address.sin_port);
  acceptor_ = std::jthread([this](const std::stop_token& stop) { accept_connections(stop); });
}

LoopbackServer::~LoopbackServer() {
  acceptor_.request_stop();
  acceptor_.join();
  threads_.clear();
  close(listener_);
}

std::string LoopbackServer::url(std::string_view target) const {
  return fmt::format("http://127.0.0.1:{}{}", port_, target);
}

void LoopbackServer::accept_connections(const std::stop_token& stop) {
  while (wait_readable(listener_, stop)) {
    const int socket = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0) continue;
    ++connections_;
    threads_.emplace_back([this, socket](const std::stop_token& own_stop) { serve(socket, own_stop); });
  }
}

void LoopbackServer::serve(int socket, const std::stop_token& stop) {
  std::string buffer;
  const LoopbackConnection connection(socket, stop);
  while (const auto request = read_request(socket, stop, buffer)) {
    ++requests_;
    if (!handler_(*request, connection)) break;
  }
  close(socket);
}

}  // namespace svea::test
