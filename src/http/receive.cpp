#include "http/receive.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/read.hpp>

#include "http/problem.h"

namespace svea::http {
namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

constexpr auto k_awaits = asio::as_tuple(asio::use_awaitable);

// One hop to a worker and one write to the disk each.
constexpr std::size_t k_file_piece_bytes = 256u << 10;
constexpr std::size_t k_text_piece_bytes = 16u << 10;
// Beast reads as much at once as its buffer holds.
constexpr std::size_t k_read_bytes = 64u << 10;

Refusal malformed() {
  return {400,
          {ErrorKind::invalid_input,
           "request_malformed",
           {"Begäran följer inte HTTP och kunde inte läsas. Kontrollera programmet som skickade den.",
            "The request does not follow HTTP and could not be read. Check the program that sent it."}}};
}

Refusal gone() {
  return {k_client_gone,
          {ErrorKind::cancelled,
           "client_gone",
           {"Förbindelsen bröts innan allt hade kommit fram. Försök igen.",
            "The connection broke before everything had arrived. Try again."}}};
}

Refusal unreadable(const beast::error_code& error) {
  namespace http = beast::http;
  // Beast has closed the connection by then: this one is for the log.
  if (error == beast::error::timeout)
    return {408,
            {ErrorKind::timeout,
             "request_timeout",
             {"Begäran kom för långsamt. Kontrollera nätet och försök igen.",
              "The request came too slowly. Check the network and try again."}}};
  if (error == http::error::header_limit || error == http::error::buffer_overflow)
    return {431,
            {ErrorKind::too_large,
             "head_too_large",
             {"Begärans huvud är för stort. Rensa kakor för den här adressen och försök igen.",
              "The head of the request is too large. Clear the cookies of this address and try again."}}};
  const bool is_protocol = error.category() == make_error_code(http::error::bad_method).category();
  const bool has_gone = error == http::error::end_of_stream || error == http::error::partial_message;
  return is_protocol && !has_gone ? malformed() : gone();
}

Refusal because(Error error) {
  const int status = status_of(error);
  return {status, std::move(error)};
}

// The file that an upload is received into. Blocking: used on workers only.
class BodyFile {
 public:
  BodyFile() = default;
  ~BodyFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  BodyFile(const BodyFile&) = delete;
  BodyFile& operator=(const BodyFile&) = delete;

  [[nodiscard]] Status append(const std::filesystem::path& path, std::string_view bytes) {
    if (descriptor_ < 0) descriptor_ = ::open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor_ < 0) return cannot_write();
    while (!bytes.empty()) {
      const auto written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return cannot_write();
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
  }

 private:
  static std::unexpected<Error> cannot_write() {
    const auto why = errno;
    if (why == ENOSPC || why == EDQUOT || why == EFBIG)
      return fail(
          ErrorKind::storage_full, "storage_full",
          {"Disken är full och filen kunde inte tas emot. Be den som driver Svea att frigöra plats.",
           "The disk is full and the file could not be received. Ask those who run Svea to free space."});
    return fail_internal(std::string("receive a body: ") + std::strerror(why));
  }

  int descriptor_ = -1;
};

bool has_one_host(const HeadParser& parser) {
  const auto& head = parser.get();
  return head.count(beast::http::field::host) == 1 ||
         (head.version() < 11 && head.count(beast::http::field::host) == 0);
}

// What a proxy on this machine says about the client that it speaks for.
void apply_proxy(Request& request, const asio::ip::address& peer) {
  const auto mapped = peer.is_v6() && peer.to_v6().is_v4_mapped();
  const auto plain = mapped ? asio::ip::address(make_address_v4(asio::ip::v4_mapped, peer.to_v6())) : peer;
  request.address = plain.to_string();
  if (!plain.is_loopback()) return;

  request.over_tls = request.headers.find("X-Forwarded-Proto") == "https";
  const auto chain = request.headers.find("X-Forwarded-For");
  request.from_this_machine = !chain && !request.headers.find("Forwarded");
  // The last entry is the proxy's own observation; those before it are the client's claims.
  if (chain) {
    auto last = chain->substr(chain->find_last_of(", ") + 1);
    if (!last.empty()) request.address = last;
  }
}

}  // namespace

asio::awaitable<std::optional<Refusal>> read_head(Stream& stream, beast::flat_buffer& buffer,
                                                  HeadParser& parser, const Timeouts& timeouts) {
  if (buffer.size() == 0) {
    stream.expires_after(timeouts.idle);
    const auto space = buffer.prepare(1024);
    const auto [error, count] = co_await stream.async_read_some(space, k_awaits);
    buffer.commit(count);
    if (error) co_return gone();
  }
  stream.expires_after(timeouts.head);
  const auto [error, count] = co_await beast::http::async_read_header(stream, buffer, parser, k_awaits);
  if (error) co_return unreadable(error);
  co_return std::nullopt;
}

std::expected<Request, Refusal> to_request(const HeadParser& parser, const asio::ip::address& peer) {
  const auto& head = parser.get();
  const auto method = method_named(head.method_string());
  if (!method)
    return std::unexpected(
        Refusal{501,
                {ErrorKind::unsupported,
                 "method_unknown",
                 {"Svea känner inte den metoden. Använd GET, POST, PUT, PATCH eller DELETE.",
                  "Svea does not know that method. Use GET, POST, PUT, PATCH or DELETE."}}});
  auto target = parse_target(head.target());
  const bool is_plain = head.count("Transfer-Encoding") == 0 || parser.chunked();
  if (!target || !is_plain || !has_one_host(parser)) return std::unexpected(malformed());

  Request request;
  request.method = *method;
  request.target = std::move(*target);
  for (const auto& field : head) request.headers.add(field.name_string(), field.value());
  if (const auto length = parser.content_length()) request.content_length = *length;
  apply_proxy(request, peer);
  return request;
}

asio::awaitable<std::optional<Refusal>> read_body(Stream& stream, beast::flat_buffer& buffer,
                                                  HeadParser& parser, Exchange& exchange, WorkerPool& workers,
                                                  net::Wake& wake, const Timeouts& timeouts) {
  const bool to_file = exchange.file_body != nullptr;
  if (to_file) exchange.request.file.emplace(exchange.file_path);
  const auto file = std::make_shared<BodyFile>();
  auto piece = std::make_shared<std::string>(to_file ? k_file_piece_bytes : k_text_piece_bytes, '\0');
  std::uint64_t received = 0;
  bool was_written = false;  // an empty body gives an empty file

  while (!parser.is_done() || (to_file && !was_written)) {
    auto& place = parser.get().body();
    place.data = piece->data();
    place.size = piece->size();
    if (!parser.is_done()) {
      buffer.reserve(k_read_bytes);
      stream.expires_after(timeouts.piece);
      const auto [error, count] = co_await beast::http::async_read(stream, buffer, parser, k_awaits);
      if (error && error != beast::http::error::need_buffer) co_return unreadable(error);
    }
    const std::string_view bytes(piece->data(), piece->size() - place.size);
    received += bytes.size();
    if (received > exchange.body_bytes_max) co_return because(body_too_large(exchange.body_bytes_max));
    if (!to_file) {
      exchange.request.body += bytes;
      continue;
    }
    auto write = [file, piece, bytes, path = exchange.file_path] { return file->append(path, bytes); };
    const auto written = co_await net::run_on(workers, wake, std::move(write));
    if (!written) co_return because(overloaded());
    if (!*written) co_return because(written->error());
    was_written = true;
  }
  buffer.shrink_to_fit();  // an idle connection or an event stream needs none of it
  co_return std::nullopt;
}

}  // namespace svea::http
