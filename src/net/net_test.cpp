#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <future>
#include <latch>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_future.hpp>

#include "net/io_threads.h"
#include "net/listener.h"
#include "net/wake.h"
#include "temporary_directory.h"

using namespace svea;
namespace asio = boost::asio;

TEST_CASE("a port that is taken is refused with a sentence that names it") {
  net::IoThreads io(1);
  auto first = net::Listener::open(io.context(), "127.0.0.1", 0, [](auto) {});
  REQUIRE(first);
  const auto port = (*first)->port();
  CHECK(port != 0);

  const auto second = net::Listener::open(io.context(), "127.0.0.1", port, [](auto) {});
  REQUIRE_FALSE(second);
  CHECK(second.error().code == "address_in_use");
  CHECK(second.error().sentence.sv.contains(std::to_string(port)));
}

TEST_CASE("an address that is none is refused") {
  net::IoThreads io(1);
  const auto listener = net::Listener::open(io.context(), "svea.example", 0, [](auto) {});
  REQUIRE_FALSE(listener);
  CHECK(listener.error().code == "address_invalid");
}

TEST_CASE("on a socket in the file system only this account connects, and one left over is replaced") {
  const TemporaryDirectory folder;
  const auto path = folder.path() / "svea.sock";
  const asio::local::stream_protocol::endpoint endpoint(path);
  asio::io_context mine;
  asio::local::stream_protocol::acceptor(mine, endpoint).close();  // as a program that was killed leaves it
  REQUIRE(std::filesystem::exists(path));
  {
    net::IoThreads io(1);
    std::promise<std::string> peer;
    auto listener = net::Listener::open(io.context(), path, [&](const net::Socket& socket) {
      peer.set_value(net::peer_of(socket).to_string());
    });
    REQUIRE(listener);
    CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::all) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    asio::local::stream_protocol::socket client(mine);
    client.connect(endpoint);
    CHECK(peer.get_future().get() == "127.0.0.1");

    const auto second = net::Listener::open(io.context(), path, [](auto) {});
    REQUIRE_FALSE(second);
    CHECK(second.error().code == "address_in_use");
  }
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a socket can't lie where a file is, nor at a path too long for the system") {
  const TemporaryDirectory folder;
  const auto path = folder.path() / "notes.txt";
  std::ofstream(path) << "kept";
  net::IoThreads io(1);
  for (const auto& wrong : {path, folder.path() / std::string(200, 'x')}) {
    const auto listener = net::Listener::open(io.context(), wrong, [](auto) {});
    REQUIRE_FALSE(listener);
    CHECK(listener.error().code == "address_invalid");
  }
  CHECK(std::filesystem::file_size(path) == 4);
}

TEST_CASE("each connection is handed on, until the listener is closed") {
  net::IoThreads io(1);
  std::latch accepted(2);
  auto listener = net::Listener::open(io.context(), "127.0.0.1", 0, [&](auto) { accepted.count_down(); });
  REQUIRE(listener);
  const asio::ip::tcp::endpoint endpoint(asio::ip::address_v4::loopback(), (*listener)->port());

  asio::io_context mine;
  asio::ip::tcp::socket one(mine), two(mine), three(mine);
  one.connect(endpoint);
  two.connect(endpoint);
  accepted.wait();

  (*listener)->close();
  std::promise<void> closed;
  // Posted after the closing, to the same single io thread.
  asio::post(io.context(), [&] { asio::post(io.context(), [&] { closed.set_value(); }); });
  closed.get_future().wait();
  boost::system::error_code error;
  three.connect(endpoint, error);
  CHECK(error == asio::error::connection_refused);
}

namespace {

asio::awaitable<int> sum_on_workers(WorkerPool& pool, int jobs) {
  net::Wake wake(co_await asio::this_coro::executor);
  int sum = 0;
  for (int i = 1; i <= jobs; ++i) {
    auto job = [i] { return i; };
    const auto value = co_await net::run_on(pool, wake, job);
    sum += value.value_or(-1000);
  }
  co_return sum;
}

asio::awaitable<bool> sleep_once(std::promise<net::Wake::Handle>& handle, std::chrono::milliseconds at_most) {
  net::Wake wake(co_await asio::this_coro::executor);
  handle.set_value(wake.handle());
  co_return co_await wake.wait(at_most);
}

}  // namespace

TEST_CASE("coroutines await work on the pool while few threads carry them") {
  net::IoThreads io(2);
  WorkerPool pool(2, 1000);
  std::vector<std::future<int>> sums;
  for (int i = 0; i < 50; ++i)
    sums.push_back(
        asio::co_spawn(asio::make_strand(io.context()), sum_on_workers(pool, 20), asio::use_future));
  for (auto& sum : sums) CHECK(sum.get() == 210);
}

TEST_CASE("a full pool takes no job") {
  net::IoThreads io(1);
  WorkerPool pool(1, 0);
  auto sum = asio::co_spawn(asio::make_strand(io.context()), sum_on_workers(pool, 1), asio::use_future);
  CHECK(sum.get() == -1000);
}

TEST_CASE("a sleeping coroutine is woken from another thread") {
  net::IoThreads io(1);
  std::promise<net::Wake::Handle> handle;
  auto woken = asio::co_spawn(asio::make_strand(io.context()), sleep_once(handle, std::chrono::minutes{5}),
                              asio::use_future);
  handle.get_future().get()({});
  CHECK(woken.get());
}

TEST_CASE("a coroutine that nobody wakes goes on when its time has passed") {
  net::IoThreads io(1);
  std::promise<net::Wake::Handle> handle;
  auto woken = asio::co_spawn(asio::make_strand(io.context()),
                              sleep_once(handle, std::chrono::milliseconds{1}), asio::use_future);
  CHECK_FALSE(woken.get());
}
