// Writes a response to a connection.
#pragma once

#include <atomic>

#include <boost/asio/awaitable.hpp>

#include "base/worker_pool.h"
#include "http/response.h"
#include "http/server.h"
#include "http/stream.h"
#include "net/wake.h"

namespace svea::http {

// How the request was made decides how the response is framed.
struct Framing {
  bool head_only = false;   // HEAD: the fields of GET without its body
  bool keeps_alive = true;  // the connection is used again
  bool has_chunks = true;   // HTTP/1.1; older clients read until the connection closes
};

// False when the connection must be closed after it: it broke, or its end is the response's end. Files are
// read from the disk on `workers`. `is_stopping` ends an event stream early; whoever sets it wakes `wake`.
[[nodiscard]] boost::asio::awaitable<bool> send(Stream& stream, Response response, Framing framing,
                                                WorkerPool& workers, net::Wake& wake,
                                                const Timeouts& timeouts,
                                                const std::atomic<bool>& is_stopping);

// Closes so that what was sent arrives although the client is still sending: what it sends is read and thrown
// away for a moment (RFC 9112 §9.6).
[[nodiscard]] boost::asio::awaitable<void> close_gently(Stream& stream);

}  // namespace svea::http
