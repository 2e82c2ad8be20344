// A client for tests that sends exactly the bytes it is given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

namespace svea::http {

class TestClient {
 public:
  using Reply = boost::beast::http::response<boost::beast::http::string_body>;

  explicit TestClient(std::uint16_t port) {
    socket_.connect({boost::asio::ip::address_v4::loopback(), port});
  }

  // False when the server has closed.
  bool send(std::string_view bytes) {
    boost::system::error_code error;
    boost::asio::write(socket_, boost::asio::buffer(bytes), error);
    return !error;
  }

  // The next response with its body; absent when the server closed instead. 1xx responses are passed over.
  std::optional<Reply> receive(bool has_body = true) {
    for (;;) {
      boost::beast::http::response_parser<boost::beast::http::string_body> parser;
      parser.skip(!has_body);
      boost::system::error_code error;
      boost::beast::http::read(socket_, buffer_, parser, error);
      if (error) return std::nullopt;
      if (parser.get().result_int() >= 200) return parser.release();
    }
  }

  // Reads until `text` has come; false when the connection ended before.
  bool receive_until(std::string_view text) {
    boost::system::error_code error;
    while (
        !std::string_view(static_cast<const char*>(buffer_.data().data()), buffer_.size()).contains(text)) {
      buffer_.commit(socket_.read_some(buffer_.prepare(4096), error));
      if (error) return false;
    }
    return true;
  }

  // Whether the server closes without another byte.
  bool is_closed() {
    char byte = 0;
    boost::system::error_code error;
    return boost::asio::read(socket_, boost::asio::buffer(&byte, 1), error) == 0;
  }

  // With a reset, as when a browser is killed.
  void vanish() {
    socket_.set_option(boost::asio::socket_base::linger(true, 0));
    socket_.close();
  }

 private:
  boost::asio::io_context context_;
  boost::asio::ip::tcp::socket socket_{context_};
  boost::beast::flat_buffer buffer_;
};

}  // namespace svea::http
