#include "net/listener.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "base/log.h"

namespace svea::net {
namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

// Out of file descriptors: others must close theirs first; trying at once would only burn a processor.
constexpr std::chrono::milliseconds k_pause_after_refusal{100};

std::unexpected<Error> cannot_listen(const std::string& place, const boost::system::error_code& why) {
  const auto detail = place + ": " + why.message();
  if (why == asio::error::address_in_use)
    return fail(
        ErrorKind::conflict, "address_in_use",
        {"Porten " + place + " används redan av ett annat program. Stoppa det eller välj en annan port.",
         "The port " + place + " is in use by another program. Stop it or choose another port."},
        detail);
  return fail(ErrorKind::unavailable, "address_refused",
              {"Svea får inte lyssna på " + place + ". Kontrollera adressen och rättigheterna.",
               "Svea may not listen on " + place + ". Check the address and the rights."},
              detail);
}

}  // namespace

struct Listener::State {
  State(asio::io_context& context_in, OnAccept on_accept_in)
      : context(context_in), acceptor(asio::make_strand(context_in)), on_accept(std::move(on_accept_in)) {}

  asio::io_context& context;
  tcp::acceptor acceptor;
  OnAccept on_accept;
};

Result<std::unique_ptr<Listener>> Listener::open(asio::io_context& context, const std::string& address,
                                                 std::uint16_t port, OnAccept on_accept) {
  boost::system::error_code error;
  const auto ip = asio::ip::make_address(address, error);
  if (error)
    return fail(ErrorKind::invalid_input, "address_invalid",
                {"”" + address + "” är ingen IP-adress. Skriv till exempel 127.0.0.1 eller ::1.",
                 "“" + address + "” is not an IP address. Write for example 127.0.0.1 or ::1."});

  auto state = std::make_shared<State>(context, std::move(on_accept));
  const tcp::endpoint endpoint(ip, port);
  const auto place = address + ":" + std::to_string(port);
  auto& acceptor = state->acceptor;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return cannot_listen(place, error);
  const auto bound = acceptor.local_endpoint(error).port();

  auto accept_all = [](std::shared_ptr<State> own) -> asio::awaitable<void> {
    asio::steady_timer pause(own->acceptor.get_executor());
    while (own->acceptor.is_open()) {
      auto [failed, socket] = co_await own->acceptor.async_accept(asio::make_strand(own->context),
                                                                  asio::as_tuple(asio::use_awaitable));
      if (!failed) {
        own->on_accept(std::move(socket));
        continue;
      }
      if (failed == asio::error::operation_aborted) continue;
      log(LogLevel::warning, "accept_failed", {{"cause", failed.message()}});
      pause.expires_after(k_pause_after_refusal);
      co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
    }
  };
  asio::co_spawn(acceptor.get_executor(), accept_all(state), asio::detached);
  return std::unique_ptr<Listener>(new Listener(std::move(state), bound));
}

Listener::~Listener() { close(); }

void Listener::close() {
  asio::post(state_->acceptor.get_executor(), [state = state_] {
    boost::system::error_code ignored;
    state->acceptor.close(ignored);
  });
}

}  // namespace svea::net
