#include "http/server.h"

#include <doctest/doctest.h>

#include <future>
#include <latch>
#include <thread>

#include "base/log.h"
#include "http/test_client.h"
#include "http/test_site.h"

using namespace svea;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view k_hello = "GET /hello/Eva HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr std::string_view k_stream = "GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr std::string_view k_wait = "GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n";

// A server with a stream that a test feeds and a handler that a test lets go on.
struct Site {
  explicit Site(http::ServerOptions options = {}) {
    set_log_level(LogLevel::off);
    auto router = http::test_routes(directory);
    const auto stream = [this](http::Request&) -> Result<http::Response> {
      return http::event_stream(events);
    };
    const auto wait = [this](http::Request&) -> Result<http::Response> {
      has_begun.count_down();
      may_end.wait();
      return http::text_response(200, "done");
    };
    router.add(
        {.method = http::Method::get, .pattern = "/stream", .handler = stream, .body = http::TextBody{}});
    router.add({.method = http::Method::get, .pattern = "/wait", .handler = wait, .body = http::TextBody{}});
    auto started = http::Server::start(options, std::move(router), http::test_middleware(clock), clock);
    REQUIRE(started);
    server = std::move(*started);
  }

  SystemClock clock;
  TemporaryDirectory directory;
  std::shared_ptr<http::TestEvents> events = std::make_shared<http::TestEvents>();
  std::latch has_begun{1};
  std::latch may_end{1};
  std::unique_ptr<http::Server> server;
};

}  // namespace

TEST_CASE("requests sent ahead are answered in order, one at a time") {
  Site site;
  http::TestClient client(site.server->port());
  std::string ahead;
  for (int i = 0; i < 100; ++i)
    ahead += "GET /hello/" + std::to_string(i) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  client.send(ahead);
  for (int i = 0; i < 100; ++i) {
    const auto reply = client.receive();
    REQUIRE(reply);
    CHECK(reply->body() == "{\"hello\":\"" + std::to_string(i) + "\"}");
  }
}

TEST_CASE("a body in chunks is put together, and counted") {
  Site site;
  http::TestClient client(site.server->port());
  client.send(
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nHej "
      "\r\n2\r\ndu\r\n0\r\n\r\n");
  CHECK(client.receive()->body() == "Hej du");

  client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
  const std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
  for (int i = 0; i < 40; ++i) client.send(chunk);
  CHECK(client.receive()->result_int() == 413);
}

TEST_CASE("a client that asks first is told to go on") {
  Site site;
  http::TestClient client(site.server->port());
  client.send(
      "POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  REQUIRE(client.receive_until("100 Continue"));
  client.send("abc");
  CHECK(client.receive_until("201 Created"));
}

TEST_CASE("what was received into a file is gone when nobody has taken it") {
  Site site;
  http::TestClient client(site.server->port());
  client.send("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc");
  CHECK(client.receive()->result_int() == 201);
  client.send(k_hello);
  REQUIRE(client.receive());
  CHECK_FALSE(std::filesystem::exists(site.directory.path() / "received"));
}

TEST_CASE("an upload that breaks leaves no file") {
  Site site;
  {
    http::TestClient client(site.server->port());
    client.send("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n" +
                std::string(500'000, 'x'));
    client.vanish();
  }
  site.server->stop(10s);
  CHECK_FALSE(std::filesystem::exists(site.directory.path() / "received"));
}

TEST_CASE("a file larger than one piece arrives whole") {
  Site site;
  std::string large(700'000, '\0');
  for (std::size_t i = 0; i < large.size(); ++i) large[i] = static_cast<char>('a' + i % 23);
  http::write_file(site.directory, "large.txt", large);
  auto router = http::Router{};
  http::Route files;
  files.handler = [held = http::StaticFiles(site.directory.path())](http::Request& request) {
    return held.answer(request);
  };
  router.set_fallback(std::move(files));
  const auto server = http::Server::start({}, std::move(router), {}, site.clock);
  http::TestClient client((*server)->port());
  client.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
  CHECK(client.receive()->body() == large);
}

TEST_CASE("an application built anew under a running server is served whole from the next request on") {
  Site site;
  http::TestClient client(site.server->port());
  const auto page = [&client] {
    client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return client.receive()->body();
  };
  CHECK(page() == "<!doctype html><title>Svea</title>\n");
  const std::string longer = "<!doctype html><title>Svea, byggd på nytt</title>\n";
  http::write_file(site.directory, "index.html", longer);
  CHECK(page() == longer);
  http::write_file(site.directory, "assets/app-77aa.js", "start_anew()\n");
  client.send("GET /assets/app-77aa.js HTTP/1.1\r\nHost: localhost\r\n\r\n");
  CHECK(client.receive()->body() == "start_anew()\n");
}

TEST_CASE("who says nothing is not waited for") {
  http::ServerOptions options;
  options.timeouts.idle = options.timeouts.head = 20ms;
  Site site(options);
  http::TestClient silent(site.server->port());
  CHECK(silent.is_closed());
  http::TestClient slow(site.server->port());
  slow.send("GET / HTTP/1.1\r\nHos");
  CHECK(slow.is_closed());
}

TEST_CASE("events reach the reader as they come, and the stream ends with them") {
  Site site;
  http::TestClient client(site.server->port());
  client.send(k_stream);
  site.events->feed(http::event_text(1, "delta", R"({"text":"Hej"})"), false);
  REQUIRE(client.receive_until("id: 1\nevent: delta\ndata: {\"text\":\"Hej\"}\n\n"));
  site.events->feed(http::event_text(2, "done", "{}"), true);
  REQUIRE(client.receive_until("0\r\n\r\n"));
}

TEST_CASE("a quiet stream says that it lives") {
  http::ServerOptions options;
  options.timeouts.heartbeat = 10ms;
  Site site(options);
  http::TestClient client(site.server->port());
  client.send(k_stream);
  CHECK(client.receive_until(":\n\n"));
}

TEST_CASE("a reader that does not read is let go") {
  http::ServerOptions options;
  options.timeouts.piece = 50ms;
  Site site(options);
  http::TestClient client(site.server->port());
  client.send(k_stream);
  // More than the kernel keeps for both ends together.
  const auto event = http::event_text(1, "delta", std::string(100'000, 'x'));
  for (int i = 0; i < 500; ++i) site.events->feed(event, false);
  REQUIRE(client.receive_until("event: delta"));
  while (site.server->connections() > 0) std::this_thread::yield();
}

TEST_CASE("stopping does not wait for a client that is still sending what was refused") {
  Site site;
  http::TestClient client(site.server->port());
  client.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n");
  CHECK(client.receive()->result_int() == 413);
  const auto began = std::chrono::steady_clock::now();
  site.server->stop(1min);
  CHECK(std::chrono::steady_clock::now() - began < 4s);
}

TEST_CASE("more work than fits is answered 503") {
  http::ServerOptions options;
  options.quick_threads = 1;
  options.requests_waiting_max = 0;
  Site site(options);
  http::TestClient client(site.server->port());
  client.send(k_hello);
  const auto reply = client.receive();
  REQUIRE(reply);
  CHECK(reply->result_int() == 503);
  CHECK((*reply)["Retry-After"] == "5");
}

TEST_CASE("more connections than fit are answered 503") {
  http::ServerOptions options;
  options.connections_max = 1;
  Site site(options);
  http::TestClient first(site.server->port());
  first.send(k_hello);
  REQUIRE(first.receive());
  http::TestClient second(site.server->port());
  CHECK(second.receive()->result_int() == 503);
}

TEST_CASE("stopping ends idle connections and streams, and lets a request under way finish") {
  Site site;
  http::TestClient idle(site.server->port()), streaming(site.server->port()), waiting(site.server->port());
  idle.send(k_hello);
  REQUIRE(idle.receive());
  streaming.send(k_stream);
  site.events->feed(": begun\n\n", false);
  REQUIRE(streaming.receive_until(": begun"));
  waiting.send(k_wait);
  site.has_begun.wait();

  auto stopped = std::async(std::launch::async, [&] { site.server->stop(1min); });
  CHECK(idle.is_closed());
  CHECK(streaming.receive_until("0\r\n\r\n"));
  CHECK(site.server->connections() >= 1);
  site.may_end.count_down();
  const auto reply = waiting.receive();
  REQUIRE(reply);
  CHECK(reply->body() == "done");
  CHECK_FALSE(reply->keep_alive());
  stopped.wait();
  CHECK(site.server->connections() == 0);
}

TEST_CASE("many clients at once, some of which vanish, are all served") {
  http::ServerOptions options;
  options.quick_threads = 2;
  Site site(options);
  std::atomic<int> answered = 0;
  {
    std::vector<std::jthread> clients;
    for (int i = 0; i < 8; ++i)
      clients.emplace_back([&, i] {
        for (int round = 0; round < 20; ++round) {
          http::TestClient client(site.server->port());
          client.send(round % 2 ? k_hello : k_stream);
          if ((round + i) % 3 == 0) {
            client.vanish();
            continue;
          }
          if (round % 2) answered += client.receive().has_value();
        }
      });
    for (int i = 0; i < 50; ++i) site.events->feed(http::event_text(i + 1, "delta", "{}"), false);
  }
  CHECK(answered > 40);
}
