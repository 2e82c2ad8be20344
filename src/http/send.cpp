#include "http/send.h"

#include <sys/socket.h>

#include <mutex>

#include <fmt/format.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include "base/log.h"
#include "base/round.h"

namespace svea::http {
namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

constexpr auto k_awaits = asio::as_tuple(asio::use_awaitable);
// One hop to a worker and one read from the disk each.
constexpr std::size_t k_file_piece_bytes = 256u << 10;
// Events on their way to one reader; what more there is waits where it lies.
constexpr std::size_t k_event_bytes_max = 16u << 10;
constexpr std::chrono::seconds k_linger_max{5};

template <typename Body>
void set_head(beast::http::response<Body>& message, const Response& response, Framing framing) {
  const auto status = static_cast<beast::http::status>(response.status);
  message.version(framing.has_chunks ? 11 : 10);
  message.result(status);
  message.reason(beast::http::obsolete_reason(status));
  for (const auto& [name, value] : response.headers) message.insert(name, value);
  message.set(beast::http::field::server, "svea");
  message.keep_alive(framing.keeps_alive);
}

bool may_have_body(int status) { return status != 204 && status != 304; }

using HeadMessage = beast::http::response<beast::http::empty_body>;

asio::awaitable<bool> send_head(Stream& stream, HeadMessage& message) {
  beast::http::response_serializer<beast::http::empty_body> serializer(message);
  const auto [error, count] = co_await beast::http::async_write_header(stream, serializer, k_awaits);
  co_return !error;
}

asio::awaitable<bool> send_bytes(Stream& stream, std::string_view bytes) {
  const auto buffer = asio::buffer(bytes);
  const auto [error, count] = co_await asio::async_write(stream, buffer, k_awaits);
  co_return !error;
}

// What the connection takes at once. A piece of an answer nearly always fits; this way it costs a fraction of
// what waiting for the connection does. An error shows when the rest is sent.
std::size_t send_now(Stream& stream, std::string_view bytes) {
  const auto sent =
      ::send(stream.socket().native_handle(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  return sent > 0 ? static_cast<std::size_t>(sent) : 0;
}

// RFC 9112 §7.1
std::string chunk_of(std::string_view bytes) { return fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes); }

asio::awaitable<bool> send_text(Stream& stream, Response& response, Framing framing) {
  beast::http::response<beast::http::string_body> message;
  set_head(message, response, framing);
  auto& text = std::get<std::string>(response.body);
  if (may_have_body(response.status)) message.content_length(text.size());
  if (!framing.head_only) message.body() = std::move(text);
  const auto [error, count] = co_await beast::http::async_write(stream, message, k_awaits);
  co_return !error;
}

asio::awaitable<bool> send_file(Stream& stream, Response& response, Framing framing, WorkerPool& workers,
                                net::Wake& wake, const Timeouts& timeouts) {
  const auto content = std::get<FileContent>(response.body);
  HeadMessage message;
  set_head(message, response, framing);
  message.content_length(content.size_bytes());
  if (!co_await send_head(stream, message)) co_return false;
  if (framing.head_only) co_return true;

  const auto piece = std::make_shared<std::string>();
  for (std::uint64_t sent = 0; sent < content.size_bytes(); sent += piece->size()) {
    piece->resize(std::min<std::uint64_t>(content.size_bytes() - sent, k_file_piece_bytes));
    auto read = [content, piece, sent] { return content.read(sent, *piece); };
    const auto was_read = co_await net::run_on(workers, wake, std::move(read));
    if (!was_read.value_or(false)) {
      // The length has been promised: only a connection that ends early tells the client that this is not
      // all.
      log(LogLevel::error, "file_unreadable");
      co_return false;
    }
    stream.expires_after(timeouts.piece);
    if (!co_await send_bytes(stream, *piece)) co_return false;
  }
  co_return true;
}

// Listens to a source as long as it lives, also when the coroutine that holds it is taken down: the wake must
// not outlive the threads that it wakes.
template <typename Source>
class Listening {
 public:
  Listening(Source& source, net::Wake::Handle wake_up)
      : source_(source), bell_(std::make_shared<Bell>(std::move(wake_up))) {
    source_.on_ready([bell = bell_] { Round::leave([bell] { bell->ring(); }); });
  }
  ~Listening() {
    source_.on_ready({});
    bell_->fall_silent();
  }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

 private:
  // May still be rung at the end of another thread's round.
  class Bell {
   public:
    explicit Bell(net::Wake::Handle wake_up) : wake_up_(std::move(wake_up)) {}

    void ring() {
      const std::lock_guard lock(mutex_);
      if (wake_up_) wake_up_({});
    }
    void fall_silent() {
      const std::lock_guard lock(mutex_);
      wake_up_ = {};
    }

   private:
    std::mutex mutex_;
    net::Wake::Handle wake_up_;
  };

  Source& source_;
  const std::shared_ptr<Bell> bell_;
};

// What takes the place of `first`; nothing when the server stops before.
asio::awaitable<std::optional<Response>> await_later(Response first, net::Wake& wake,
                                                     const Timeouts& timeouts,
                                                     const std::atomic<bool>& is_stopping) {
  const auto later = std::get<std::shared_ptr<LaterResponse>>(std::move(first.body));
  const Listening listening(*later, wake.handle());
  while (!is_stopping) {
    std::optional<Response> come = later->take();
    if (come) {
      for (const auto& [name, value] : first.headers) come->headers.set_default(name, value);
      co_return come;
    }
    co_await wake.wait(timeouts.heartbeat);
  }
  co_return std::nullopt;
}

asio::awaitable<bool> send_events(Stream& stream, Response& response, Framing framing, net::Wake& wake,
                                  const Timeouts& timeouts, const std::atomic<bool>& is_stopping) {
  const auto source = std::get<std::shared_ptr<EventSource>>(std::move(response.body));
  {
    // Gone when it has been sent: thousands of streams are open for minutes.
    HeadMessage message;
    set_head(message, response, framing);
    message.chunked(framing.has_chunks);
    response.headers = {};
    if (!co_await send_head(stream, message)) co_return false;
  }
  if (framing.head_only) co_return true;

  const Listening listening(*source, wake.handle());
  for (bool has_ended = false; !has_ended && !is_stopping;) {
    EventBatch batch = source->take(k_event_bytes_max);
    has_ended = batch.ended;
    if (batch.text.empty() && !has_ended) {
      const bool was_woken = co_await wake.wait(timeouts.heartbeat);
      if (was_woken) continue;
      batch.text = ":\n\n";  // a comment: proxies and we ourselves learn whether anybody is still there
    }
    if (batch.text.empty()) continue;
    const std::string piece = framing.has_chunks ? chunk_of(batch.text) : std::move(batch.text);
    const std::string_view rest = std::string_view(piece).substr(send_now(stream, piece));
    if (rest.empty()) continue;
    stream.expires_after(timeouts.piece);
    const bool was_sent = co_await send_bytes(stream, rest);
    if (!was_sent) co_return false;
  }
  if (!framing.has_chunks) co_return false;
  stream.expires_after(timeouts.piece);
  co_return co_await send_bytes(stream, "0\r\n\r\n");
}

}  // namespace

asio::awaitable<bool> send(Stream& stream, Response response, Framing framing, WorkerPool& workers,
                           net::Wake& wake, const Timeouts& timeouts, const std::atomic<bool>& is_stopping) {
  if (std::holds_alternative<std::shared_ptr<LaterResponse>>(response.body)) {
    std::optional<Response> come = co_await await_later(std::move(response), wake, timeouts, is_stopping);
    if (!come) co_return false;
    response = *std::move(come);
  }
  stream.expires_after(timeouts.piece);
  bool was_sent = false;
  if (std::holds_alternative<std::string>(response.body))
    was_sent = co_await send_text(stream, response, framing);
  else if (std::holds_alternative<FileContent>(response.body))
    was_sent = co_await send_file(stream, response, framing, workers, wake, timeouts);
  else
    was_sent = co_await send_events(stream, response, framing, wake, timeouts, is_stopping);
  co_return was_sent&& framing.keeps_alive;
}

asio::awaitable<void> close_gently(Stream& stream) {
  boost::system::error_code error;
  stream.socket().shutdown(net::Socket::shutdown_send, error);
  std::string thrown_away(64u << 10, '\0');
  const auto space = asio::buffer(thrown_away);
  stream.expires_after(k_linger_max);  // for all of it, not for each piece
  while (!error) {
    const auto [failed, count] = co_await stream.async_read_some(space, k_awaits);
    error = failed;
  }
  stream.close();
}

}  // namespace svea::http
