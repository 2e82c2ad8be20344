#include "http/connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/write.hpp>

#include "http/problem.h"

namespace svea::http {
namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

// A head and one read ahead; bodies pass through it.
constexpr std::size_t k_buffer_bytes_max = limits::k_request_head_bytes_max + (64u << 10);

// A client that asks first whether its body is wanted is told so (RFC 9110 §10.1.1).
asio::awaitable<void> say_continue(Stream& stream, const Headers& headers) {
  if (!equal_ignoring_case(headers.find("Expect").value_or(""), "100-continue")) co_return;
  beast::http::response<beast::http::empty_body> message(beast::http::status::continue_, 11);
  co_await beast::http::async_write(stream, message, asio::as_tuple(asio::use_awaitable));
}

}  // namespace

Connection::Connection(net::Socket socket, const Shared& shared)
    : stream_(std::move(socket)),
      buffer_(k_buffer_bytes_max),
      shared_(shared),
      wake_(stream_.get_executor()) {
  boost::system::error_code ignored;
  stream_.socket().set_option(asio::ip::tcp::no_delay(true),
                              ignored);  // the first words of an answer go at once
}

void Connection::stop() {
  is_stopping_ = true;
  wake_.handle()([own = shared_from_this()] {
    if (own->has_nothing_to_lose_) own->stream_.cancel();
  });
}

void Connection::abort() {
  is_stopping_ = true;
  wake_.handle()([own = shared_from_this()] { own->stream_.close(); });
}

asio::awaitable<void> Connection::run() {
  while (!is_stopping_ && co_await serve_one()) continue;
  boost::system::error_code ignored;
  stream_.socket().shutdown(net::Socket::shutdown_both, ignored);
}

asio::awaitable<bool> Connection::serve_one() {
  std::optional<Answered> answered = co_await hear();
  if (!answered) co_return false;
  const bool goes_on = co_await send(stream_, std::move(answered->response), answered->framing, shared_.quick,
                                     wake_, shared_.timeouts, is_stopping_);
  if (!answered->was_read) co_await linger();
  co_return goes_on;
}

asio::awaitable<std::optional<Connection::Answered>> Connection::hear() {
  HeadParser parser;
  parser.header_limit(limits::k_request_head_bytes_max);
  parser.body_limit(boost::none);  // each route has its own

  has_nothing_to_lose_ = true;
  auto unreadable = co_await read_head(stream_, buffer_, parser, shared_.timeouts);
  has_nothing_to_lose_ = false;
  if (unreadable) {
    co_await turn_away(std::move(*unreadable));
    co_return std::nullopt;
  }
  auto request = to_request(parser, net::peer_of(stream_.socket()));
  if (!request) {
    co_await turn_away(std::move(request.error()));
    co_return std::nullopt;
  }
  // Shared with the worker, which may still hold it when the server is taken down around this coroutine.
  const auto exchange = std::make_shared<Exchange>(shared_.dispatcher.begin(std::move(*request)));
  std::optional<Answered> answered(std::in_place);
  answered->was_read = co_await decide(parser, exchange);
  auto& framing = answered->framing;
  framing.head_only = parser.get().method() == beast::http::verb::head;
  framing.keeps_alive = answered->was_read && parser.keep_alive() && !is_stopping_;
  framing.has_chunks = parser.get().version() >= 11;
  answered->response = std::move(*exchange->response);
  co_return answered;
}

asio::awaitable<void> Connection::turn_away(Refusal why) {
  if (why.status == k_client_gone) co_return;
  Response response = problem(why.status, why.error, "");
  Framing framing;
  framing.keeps_alive = false;
  co_await send(stream_, std::move(response), framing, shared_.quick, wake_, shared_.timeouts, is_stopping_);
  co_await linger();
}

asio::awaitable<void> Connection::linger() {
  has_nothing_to_lose_ = true;
  if (!is_stopping_) co_await close_gently(stream_);
}

asio::awaitable<bool> Connection::decide(HeadParser& parser, const std::shared_ptr<Exchange>& exchange) {
  const auto& dispatcher = shared_.dispatcher;
  auto& answering = exchange->lane == Lane::slow ? shared_.slow : shared_.quick;
  const bool in_one_step = parser.is_done() && !exchange->file_body && exchange->lane == Lane::quick;

  auto admit = [&dispatcher, exchange, in_one_step] {
    dispatcher.admit(*exchange);
    if (in_one_step && !exchange->response) dispatcher.answer(*exchange);
    return true;
  };
  const auto admitted = co_await net::run_on(shared_.quick, wake_, std::move(admit));
  if (!admitted) exchange->response = problem(overloaded(), exchange->request.id);
  if (exchange->response) co_return parser.is_done();

  if (!parser.is_done()) co_await say_continue(stream_, exchange->request.headers);
  auto refusal =
      co_await read_body(stream_, buffer_, parser, *exchange, shared_.quick, wake_, shared_.timeouts);
  const bool was_read = !refusal;
  auto answer = [&dispatcher, exchange, refusal = std::move(refusal)] {
    refusal ? dispatcher.refuse(*exchange, *refusal) : dispatcher.answer(*exchange);
    return true;
  };
  const auto answered = co_await net::run_on(answering, wake_, std::move(answer));
  if (!answered) exchange->response = problem(overloaded(), exchange->request.id);
  co_return was_read;
}

}  // namespace svea::http
