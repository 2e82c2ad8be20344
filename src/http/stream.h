// The stream of bytes that a connection is.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/rate_policy.hpp>

#include "net/listener.h"

namespace svea::http {

using Stream = boost::beast::basic_stream<net::Socket::protocol_type, boost::asio::any_io_executor,
                                          boost::beast::unlimited_rate_policy>;

}  // namespace svea::http
