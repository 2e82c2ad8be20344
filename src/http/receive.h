// Reads a request from a connection: its head, then its body.
#pragma once

#include <chrono>

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include "base/worker_pool.h"
#include "http/dispatcher.h"
#include "http/server.h"
#include "http/stream.h"
#include "net/wake.h"

namespace svea::http {

using HeadParser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;

// Waits for the next request and reads its head.
[[nodiscard]] boost::asio::awaitable<std::optional<Refusal>> read_head(Stream& stream,
                                                                       boost::beast::flat_buffer& buffer,
                                                                       HeadParser& parser,
                                                                       const Timeouts& timeouts);

// The head as our own value, as it came from `peer`.
[[nodiscard]] std::expected<Request, Refusal> to_request(const HeadParser& parser,
                                                         const boost::asio::ip::address& peer);

// Reads the body into the request, or its file. Writing to the disk happens on `workers`.
// Refused with body_too_large, storage_full, request_timeout, client_gone or overloaded.
[[nodiscard]] boost::asio::awaitable<std::optional<Refusal>> read_body(Stream& stream,
                                                                       boost::beast::flat_buffer& buffer,
                                                                       HeadParser& parser, Exchange& exchange,
                                                                       WorkerPool& workers, net::Wake& wake,
                                                                       const Timeouts& timeouts);

}  // namespace svea::http
