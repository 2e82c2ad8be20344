#include "net/listener.h"

#include <sys/stat.h>
#include <sys/un.h>

#include <cerrno>
#include <cstring>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "base/log.h"

namespace svea::net {
namespace asio = boost::asio;
using asio::ip::tcp;
using Endpoint = asio::generic::stream_protocol::endpoint;

namespace {

// Out of file descriptors: others must close theirs first; trying at once would only burn a processor.
constexpr std::chrono::milliseconds k_pause_after_refusal{100};

std::unexpected<Error> cannot_listen(const std::string& place, const boost::system::error_code& why) {
  const auto detail = place + ": " + why.message();
  if (why == asio::error::address_in_use)
    return fail(ErrorKind::conflict, "address_in_use",
                {place + " används redan av ett annat program. Stoppa det eller välj en annan adress.",
                 place + " is in use by another program. Stop it or choose another address."},
                detail);
  return fail(ErrorKind::unavailable, "address_refused",
              {"Svea får inte lyssna på " + place + ". Kontrollera adressen och rättigheterna.",
               "Svea may not listen on " + place + ". Check the address and the rights."},
              detail);
}

std::unexpected<Error> no_place_for_socket(const std::string& path) {
  return fail(ErrorKind::invalid_input, "address_invalid",
              {"En sockel kan inte ligga på ”" + path + "”. Välj en kortare sökväg där ingen fil finns.",
               "A socket can't lie at “" + path + "”. Choose a shorter path where there is no file."});
}

// Empty for an endpoint of another kind than TCP's.
tcp::endpoint as_tcp(const Endpoint& endpoint) {
  tcp::endpoint same;
  const auto family = endpoint.protocol().family();
  if ((family != AF_INET && family != AF_INET6) || endpoint.size() > same.capacity()) return same;
  std::memcpy(same.data(), endpoint.data(), endpoint.size());
  same.resize(endpoint.size());
  return same;
}

// A socket outlives the program that was killed beside it.
void remove_left_over(const std::filesystem::path& path, const Endpoint& endpoint) {
  std::error_code ignored;
  if (!std::filesystem::is_socket(path, ignored)) return;
  asio::io_context own;
  Socket socket(own);
  boost::system::error_code error;
  socket.connect(endpoint, error);
  if (error == asio::error::connection_refused) std::filesystem::remove(path, ignored);
}

}  // namespace

asio::ip::address peer_of(const Socket& socket) {
  boost::system::error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  if (!error && endpoint.protocol().family() == AF_UNIX) return asio::ip::address_v4::loopback();
  return error ? asio::ip::address() : as_tcp(endpoint).address();
}

struct Listener::State {
  State(asio::io_context& context_in, OnAccept on_accept_in)
      : context(context_in), acceptor(asio::make_strand(context_in)), on_accept(std::move(on_accept_in)) {}
  ~State() {
    std::error_code ignored;
    if (!path.empty()) std::filesystem::remove(path, ignored);
  }

  boost::system::error_code listen_on(const Endpoint& endpoint);
  void begin(std::shared_ptr<State> own);

  asio::io_context& context;
  asio::basic_socket_acceptor<Socket::protocol_type> acceptor;
  OnAccept on_accept;
  std::filesystem::path path;  // of a socket in the file system, once it is there
};

boost::system::error_code Listener::State::listen_on(const Endpoint& endpoint) {
  boost::system::error_code error;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  // Nobody can connect until it listens, so the rights are in place before anybody comes.
  if (!error && !path.empty() && ::chmod(path.c_str(), S_IRUSR | S_IWUSR) != 0)
    error.assign(errno, boost::system::system_category());
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  return error;
}

void Listener::State::begin(std::shared_ptr<State> own) {
  auto accept_all = [](std::shared_ptr<State> state) -> asio::awaitable<void> {
    asio::steady_timer pause(state->acceptor.get_executor());
    while (state->acceptor.is_open()) {
      auto [failed, socket] = co_await state->acceptor.async_accept(asio::make_strand(state->context),
                                                                    asio::as_tuple(asio::use_awaitable));
      if (!failed) {
        state->on_accept(std::move(socket));
        continue;
      }
      if (failed == asio::error::operation_aborted) continue;
      log(LogLevel::warning, "accept_failed", {{"cause", failed.message()}});
      pause.expires_after(k_pause_after_refusal);
      co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
    }
  };
  asio::co_spawn(acceptor.get_executor(), accept_all(std::move(own)), asio::detached);
}

Result<std::unique_ptr<Listener>> Listener::open(asio::io_context& context, const std::string& address,
                                                 std::uint16_t port, OnAccept on_accept) {
  boost::system::error_code error;
  const auto ip = asio::ip::make_address(address, error);
  if (error)
    return fail(ErrorKind::invalid_input, "address_invalid",
                {"”" + address + "” är ingen IP-adress. Skriv till exempel 127.0.0.1 eller ::1.",
                 "“" + address + "” is not an IP address. Write for example 127.0.0.1 or ::1."});
  auto state = std::make_shared<State>(context, std::move(on_accept));
  error = state->listen_on(tcp::endpoint(ip, port));
  if (error) return cannot_listen(address + ":" + std::to_string(port), error);
  const auto bound = as_tcp(state->acceptor.local_endpoint(error)).port();
  state->begin(state);
  return std::unique_ptr<Listener>(new Listener(std::move(state), bound));
}

Result<std::unique_ptr<Listener>> Listener::open(asio::io_context& context, const std::filesystem::path& path,
                                                 OnAccept on_accept) {
  std::error_code ignored;
  if (path.native().size() >= sizeof(sockaddr_un::sun_path)) return no_place_for_socket(path);
  const asio::local::stream_protocol::endpoint endpoint(path.native());
  remove_left_over(path, endpoint);
  if (std::filesystem::exists(path, ignored) && !std::filesystem::is_socket(path, ignored))
    return no_place_for_socket(path);
  auto state = std::make_shared<State>(context, std::move(on_accept));
  if (!std::filesystem::exists(path, ignored)) state->path = path;
  if (const auto error = state->listen_on(endpoint)) return cannot_listen(path, error);
  state->begin(state);
  return std::unique_ptr<Listener>(new Listener(std::move(state), 0));
}

Listener::~Listener() { close(); }

void Listener::close() {
  asio::post(state_->acceptor.get_executor(), [state = state_] {
    boost::system::error_code ignored;
    state->acceptor.close(ignored);
  });
}

}  // namespace svea::net
