#include "http/server.h"

#include <condition_variable>
#include <mutex>
#include <unordered_set>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include "base/log.h"
#include "base/worker_pool.h"
#include "http/connection.h"
#include "net/io_threads.h"
#include "net/listener.h"

namespace svea::http {
namespace asio = boost::asio;

namespace {

// The connections that are open, so that they can be counted and ended.
class Registry {
 public:
  // False once it is closed.
  [[nodiscard]] bool add(Connection* connection) {
    const std::lock_guard lock(mutex_);
    if (is_closed_) return false;
    open_.insert(connection);
    return true;
  }
  void remove(Connection* connection) {
    const std::lock_guard lock(mutex_);
    open_.erase(connection);
    if (open_.empty()) is_empty_.notify_all();
  }
  void close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    for (auto* connection : open_) connection->stop();
  }
  void abort() {
    const std::lock_guard lock(mutex_);
    for (auto* connection : open_) connection->abort();
  }
  [[nodiscard]] bool wait_until_empty(std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    return is_empty_.wait_for(lock, at_most, [this] { return open_.empty(); });
  }
  [[nodiscard]] std::size_t size() {
    const std::lock_guard lock(mutex_);
    return open_.size();
  }

 private:
  std::mutex mutex_;
  std::condition_variable is_empty_;
  std::unordered_set<Connection*> open_;
  bool is_closed_ = false;
};

// Without waiting for anything: what the kernel takes at once is what the client gets.
void turn_away(net::Socket& socket) {
  static constexpr std::string_view k_answer =
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  boost::system::error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(k_answer), ignored);
  log(LogLevel::warning, "connection_turned_away");
}

}  // namespace

// In the order in which one needs the other: the last goes first, so that workers have finished before the io
// threads that they report to end.
struct Server::Parts {
  Parts(const ServerOptions& options, Router router, MiddlewareList middleware, const Clock& clock)
      : connections_max(options.connections_max),
        dispatcher(std::move(router), std::move(middleware), clock),
        io(options.io_threads),
        quick(options.quick_threads, options.requests_waiting_max),
        slow(options.slow_threads, options.requests_waiting_max),
        shared{.dispatcher = dispatcher, .quick = quick, .slow = slow, .timeouts = options.timeouts} {}

  void serve(net::Socket socket);

  const std::size_t connections_max;
  const Dispatcher dispatcher;
  Registry registry;
  net::IoThreads io;
  WorkerPool quick;
  WorkerPool slow;
  const Shared shared;
  std::unique_ptr<net::Listener> listener;
};

void Server::Parts::serve(net::Socket socket) {
  if (registry.size() >= connections_max) return turn_away(socket);
  const auto connection = std::make_shared<Connection>(std::move(socket), shared);
  if (!registry.add(connection.get())) return;
  auto run = [](Registry& open, std::shared_ptr<Connection> own) -> asio::awaitable<void> {
    co_await own->run();
    open.remove(own.get());
  };
  asio::co_spawn(connection->executor(), run(registry, connection), asio::detached);
}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions& options, Router router,
                                              MiddlewareList middleware, const Clock& clock) {
  auto parts = std::make_unique<Parts>(options, std::move(router), std::move(middleware), clock);
  auto& context = parts->io.context();
  auto serve = [own = parts.get()](net::Socket socket) { own->serve(std::move(socket)); };
  auto listener = options.socket_path.empty()
                      ? net::Listener::open(context, options.address, options.port, std::move(serve))
                      : net::Listener::open(context, options.socket_path, std::move(serve));
  if (!listener) return std::unexpected(listener.error());
  parts->listener = std::move(*listener);
  return std::unique_ptr<Server>(new Server(std::move(parts)));
}

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Server::~Server() { stop(std::chrono::milliseconds{0}); }

std::uint16_t Server::port() const { return parts_->listener->port(); }

std::size_t Server::connections() const { return parts_->registry.size(); }

void Server::stop(std::chrono::milliseconds grace) {
  parts_->listener->close();
  parts_->registry.close();
  if (parts_->registry.wait_until_empty(grace)) return;
  log(LogLevel::warning, "stopped_with_open_requests", {{"count", std::to_string(parts_->registry.size())}});
  parts_->registry.abort();
  // What remains waits for a handler: the workers' end is its end.
}

}  // namespace svea::http
