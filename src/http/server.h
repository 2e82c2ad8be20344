// The HTTP server: sockets in front, a dispatcher behind, threads between.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "http/middleware.h"
#include "http/router.h"

namespace svea::http {

// How long a client may keep us waiting before its connection is closed.
struct Timeouts {
  std::chrono::milliseconds idle{75'000};   // between requests: longer than the proxies in use wait (60 s)
  std::chrono::milliseconds head{15'000};   // for a head once it has begun
  std::chrono::milliseconds piece{30'000};  // for each piece of a body, in either direction
  std::chrono::milliseconds heartbeat{15'000};  // an event stream says at least this often that it lives
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;               // 0 takes a free one
  std::filesystem::path socket_path{};  // instead of address and port: a socket in the file system
  std::size_t io_threads = 2;
  std::size_t quick_threads = 8;  // handlers mostly wait for the disk
  std::size_t slow_threads = 4;
  // More are answered 503. As many may wait in each lane as there may be connections: when a whole
  // authority comes back after a break, a few kilobytes each are cheaper than a thousand refusals.
  std::size_t connections_max = 4096;
  std::size_t requests_waiting_max = 4096;
  Timeouts timeouts{};
};

class Server {
 public:
  // Serves from now on. `clock` outlives it. Errors: those of net::Listener::open.
  [[nodiscard]] static Result<std::unique_ptr<Server>> start(const ServerOptions& options, Router router,
                                                             MiddlewareList middleware, const Clock& clock);
  // stop() without grace.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] std::size_t connections() const;

  // Accepts nothing new, ends idle connections and event streams at once, lets requests under way finish for
  // at most `grace`, and returns when every connection is closed. Safe to call twice.
  void stop(std::chrono::milliseconds grace);

 private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace svea::http
