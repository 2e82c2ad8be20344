// Accepts connections on one address, or on a socket in the file system, and hands each on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/ip/address.hpp>

#include "base/result.h"

namespace svea::net {

// Of TCP, or of this machine alone.
using Socket = boost::asio::generic::stream_protocol::socket;

// Who is at the other end: this machine (127.0.0.1) on a socket in the file system, 0.0.0.0 where it has
// gone.
[[nodiscard]] boost::asio::ip::address peer_of(const Socket& socket);

class Listener {
 public:
  // Called on an io thread with each accepted socket, which lives on a strand of its own.
  using OnAccept = std::function<void(Socket)>;

  // `address` is an IPv4 or IPv6 literal; port 0 takes a free one.
  // Errors: address_invalid, address_in_use, address_refused.
  [[nodiscard]] static Result<std::unique_ptr<Listener>> open(boost::asio::io_context& context,
                                                              const std::string& address, std::uint16_t port,
                                                              OnAccept on_accept);
  // On a socket at `path`, which this account alone may use; one that nobody listens on any more is replaced.
  // It is removed at the end. Errors: address_invalid, address_in_use, address_refused.
  [[nodiscard]] static Result<std::unique_ptr<Listener>> open(boost::asio::io_context& context,
                                                              const std::filesystem::path& path,
                                                              OnAccept on_accept);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  // 0 on a socket in the file system.
  [[nodiscard]] std::uint16_t port() const { return port_; }
  // From any thread; `on_accept` may still be running on an io thread when it returns.
  void close();

 private:
  struct State;
  Listener(std::shared_ptr<State> state, std::uint16_t port) : state_(std::move(state)), port_(port) {}

  std::shared_ptr<State> state_;
  std::uint16_t port_;
};

}  // namespace svea::net
