// Accepts connections on one address and hands each socket on.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <boost/asio/ip/tcp.hpp>

#include "base/result.h"

namespace svea::net {

class Listener {
 public:
  // Called on an io thread with each accepted socket, which lives on a strand of its own.
  using OnAccept = std::function<void(boost::asio::ip::tcp::socket)>;

  // `address` is an IPv4 or IPv6 literal; port 0 takes a free one.
  // Errors: address_invalid, address_in_use, address_refused.
  [[nodiscard]] static Result<std::unique_ptr<Listener>> open(boost::asio::io_context& context,
                                                              const std::string& address, std::uint16_t port,
                                                              OnAccept on_accept);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

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
