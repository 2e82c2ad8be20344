// One connection: request after request until one side closes.
#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "base/worker_pool.h"
#include "http/dispatcher.h"
#include "http/receive.h"
#include "http/send.h"
#include "http/server.h"
#include "http/stream.h"
#include "net/wake.h"

namespace svea::http {

// What all connections of a server share; outlives them.
struct Shared {
  const Dispatcher& dispatcher;
  WorkerPool& quick;
  WorkerPool& slow;
  Timeouts timeouts;
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  // The socket lives on a strand of its own.
  Connection(net::Socket socket, const Shared& shared);

  // Until the connection is closed. Requests that a client sends ahead wait in the kernel: one is answered at
  // a time.
  [[nodiscard]] boost::asio::awaitable<void> run();

  [[nodiscard]] auto executor() { return stream_.get_executor(); }

  // Ends at the next place where nothing is lost: at once when no request is under way. From any thread.
  void stop();
  // Ends now. From any thread.
  void abort();

 private:
  [[nodiscard]] boost::asio::awaitable<bool> serve_one();
  // A request and what answers it. None when there was nothing to answer, or it has been turned away.
  struct Answered {
    Response response{};
    Framing framing{};
    bool was_read = false;
  };
  // What the request was made of is gone when it returns: a stream of events lasts for minutes.
  [[nodiscard]] boost::asio::awaitable<std::optional<Answered>> hear();
  [[nodiscard]] boost::asio::awaitable<void> turn_away(Refusal why);
  [[nodiscard]] boost::asio::awaitable<void> linger();
  // Fills exchange.response. False when part of the request was left unread: then the connection ends with
  // the response.
  [[nodiscard]] boost::asio::awaitable<bool> decide(HeadParser& parser,
                                                    const std::shared_ptr<Exchange>& exchange);

  Stream stream_;
  boost::beast::flat_buffer buffer_;
  const Shared& shared_;
  net::Wake wake_;
  std::atomic<bool> is_stopping_ = false;
  bool has_nothing_to_lose_ = false;  // between requests, and lingering at the end; on the strand
};

}  // namespace svea::http
