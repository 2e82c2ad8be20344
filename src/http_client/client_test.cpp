#include "http_client/client.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include <doctest/doctest.h>

#include <stdexcept>
#include <thread>

#include "loopback_server.h"

using namespace std::chrono_literals;
using svea::http_client::Client;
using svea::http_client::Request;
using svea::http_client::Settings;
using svea::test::LoopbackConnection;
using svea::test::LoopbackRequest;
using svea::test::LoopbackServer;

namespace {

using Clock = std::chrono::steady_clock;

LoopbackServer::Handler says(std::string text) {
  return [text](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.answer(200, "text/plain", text);
    return true;
  };
}

bool hang(const LoopbackRequest&, const LoopbackConnection& connection) {
  connection.hang();
  return false;
}

std::string error_code(const svea::Result<svea::http_client::Response>& response) {
  return response ? "" : response.error().code;
}

}  // namespace

TEST_CASE("a request carries its method, headers and body, and the whole answer comes back") {
  LoopbackRequest seen;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    seen = request;
    connection.answer(201, "application/json", "{}");
    return true;
  });
  const Client client(Settings{});
  const auto response = client.send(
      {"POST", server.url("/v1/x?y=1"), {{"Authorization", "Bearer abc"}}, "påse"}, std::stop_token{});
  REQUIRE(response);
  CHECK(response->status == 201);
  CHECK(response->content_type == "application/json");
  CHECK(response->body == "{}");
  CHECK(seen.method == "POST");
  CHECK(seen.target == "/v1/x?y=1");
  CHECK(seen.body == "påse");
  CHECK(seen.head.find("Authorization: Bearer abc") != std::string::npos);
}

TEST_CASE("a body is sent from a file, and a file that is not there is no request") {
  LoopbackRequest seen;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    seen = request;
    connection.answer(202, "application/json", "{}");
    return true;
  });
  const auto path = std::filesystem::temp_directory_path() / fmt::format("svea-body-{}", ::getpid());
  const std::string bytes(300'000, 'x');
  std::ofstream(path) << bytes;
  const Client client(Settings{});
  const auto response =
      client.send({.method = "POST", .url = server.url("/in"), .body_file = path}, std::stop_token{});
  std::filesystem::remove(path);
  REQUIRE(response);
  CHECK(response->status == 202);
  CHECK(seen.method == "POST");
  CHECK(seen.body == bytes);
  const auto gone = client.send({.url = server.url("/in"), .body_file = path}, std::stop_token{});
  REQUIRE_FALSE(gone);
  CHECK(gone.error().code == "file_unreadable");
}

TEST_CASE("a form carries fields and files, and a file that is not there is no request") {
  LoopbackRequest seen;
  LoopbackServer server([&](const LoopbackRequest& request, const LoopbackConnection& connection) {
    seen = request;
    connection.answer(200, "application/json", "{}");
    return true;
  });
  const auto path = std::filesystem::temp_directory_path() / fmt::format("svea-form-{}", ::getpid());
  const std::string bytes(300'000, 'y');
  std::ofstream(path) << bytes;
  const Client client(Settings{});
  Request request{.method = "POST", .url = server.url("/form")};
  request.form = {{.name = "language", .value = "sv"},
                  {.name = "file", .file = path, .file_name = "tal.wav", .content_type = "audio/wav"}};
  const auto response = client.send(request, std::stop_token{});
  std::filesystem::remove(path);
  REQUIRE(response);
  CHECK(seen.method == "POST");
  CHECK(seen.head.find("multipart/form-data; boundary=") != std::string::npos);
  CHECK(seen.body.find("name=\"language\"\r\n\r\nsv\r\n") != std::string::npos);
  CHECK(seen.body.find("name=\"file\"; filename=\"tal.wav\"\r\nContent-Type: audio/wav\r\n\r\n" + bytes) !=
        std::string::npos);
  CHECK(error_code(client.send(request, std::stop_token{})) == "file_unreadable");
  request.form = {{.name = "a\r\nb", .value = "x"}};
  CHECK(error_code(client.send(request, std::stop_token{})) == "http_request_invalid");
}

TEST_CASE("a connection is used again") {
  LoopbackServer server(says("hej"));
  const Client client(Settings{});
  for (int i = 0; i < 3; ++i) REQUIRE(client.send({.url = server.url("/")}, std::stop_token{}));
  CHECK(server.connections() == 1);
  CHECK(server.requests() == 3);
}

TEST_CASE("threads send at once, each over its own connection") {
  LoopbackServer server(says("hej"));
  const Client client(Settings{});
  std::atomic<int> answered = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        for (int j = 0; j < 10; ++j)
          if (const auto response = client.send({.url = server.url("/")}, std::stop_token{}))
            answered += response->body == "hej" ? 1 : 0;
      });
  }
  CHECK(answered == 80);
  CHECK(server.connections() <= 8);
}

TEST_CASE("a successful body is streamed and another status keeps its body in the answer") {
  LoopbackServer server([](const LoopbackRequest& request, const LoopbackConnection& connection) {
    connection.answer(request.target == "/ok" ? 200 : 500, "text/plain", "innehåll");
    return true;
  });
  const Client client(Settings{});
  std::string streamed;
  const auto collect = [&](std::string_view bytes) {
    streamed += bytes;
    return true;
  };
  const auto ok = client.send({.url = server.url("/ok")}, collect, std::stop_token{});
  REQUIRE(ok);
  CHECK(ok->body.empty());
  CHECK(streamed == "innehåll");
  const auto failed = client.send({.url = server.url("/fails")}, collect, std::stop_token{});
  REQUIRE(failed);
  CHECK(failed->status == 500);
  CHECK(failed->body == "innehåll");
  CHECK(streamed == "innehåll");
}

TEST_CASE("the head of a streamed answer is told once, before its body, and may end the transfer") {
  LoopbackServer server([](const LoopbackRequest& request, const LoopbackConnection& connection) {
    connection.answer(request.target == "/ok" ? 206 : 404, "text/plain", std::string(100'000, 'x'));
    return true;
  });
  const Client client(Settings{});
  int heads = 0;
  std::size_t streamed = 0;
  bool goes_on = true;
  const auto ask = [&](std::string_view target) {
    Request request{.url = server.url(target)};
    request.on_head = [&](const svea::http_client::Response& head) {
      CHECK(streamed == 0);
      CHECK(head.status == 206);
      CHECK(head.header("content-length") == "100000");
      ++heads;
      return goes_on;
    };
    const auto count = [&](std::string_view bytes) {
      streamed += bytes.size();
      return true;
    };
    return client.send(request, count, std::stop_token{});
  };
  REQUIRE(ask("/ok"));
  CHECK(heads == 1);
  CHECK(streamed == 100'000);
  REQUIRE(ask("/missing"));
  CHECK(heads == 1);
  goes_on = false;
  streamed = 0;
  REQUIRE(ask("/ok"));
  CHECK(heads == 2);
  CHECK(streamed == 0);
}

TEST_CASE("the caller may end a transfer early and an exception of the caller's passes through") {
  LoopbackServer server([](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.send("HTTP/1.1 200 OK\r\n\r\nhej");
    connection.hang();
    return false;
  });
  const Client client(Settings{});
  CHECK(client.send({.url = server.url("/")}, [](std::string_view) { return false; }, std::stop_token{}));
  CHECK_THROWS_AS((void)client.send(
                      {.url = server.url("/")},
                      [](std::string_view) -> bool { throw std::runtime_error("full"); }, std::stop_token{}),
                  std::runtime_error);
}

TEST_CASE("a stop ends a silent request at once") {
  LoopbackServer server(hang);
  const Client client(Settings{});
  std::stop_source stop;
  const std::jthread stopper([&] {
    while (server.requests() == 0) std::this_thread::yield();
    stop.request_stop();
  });
  const auto begun = Clock::now();
  CHECK(error_code(client.send({.url = server.url("/")}, stop.get_token())) == "cancelled");
  CHECK(Clock::now() - begun < 2s);
}

TEST_CASE("silence, slowness and size have limits") {
  SUBCASE("silence") {
    LoopbackServer server(hang);
    const Client client(Settings{.idle_timeout = 50ms});
    CHECK(error_code(client.send({.url = server.url("/")}, std::stop_token{})) == "http_timeout");
  }
  SUBCASE("total time, though bytes keep coming") {
    LoopbackServer server([](const LoopbackRequest&, const LoopbackConnection& connection) {
      connection.send("HTTP/1.1 200 OK\r\n\r\n");
      while (connection.send(".")) std::this_thread::yield();
      return false;
    });
    const Client client(Settings{.total_timeout = 200ms, .response_bytes_max = 1u << 30});
    CHECK(error_code(client.send({.url = server.url("/")}, std::stop_token{})) == "http_timeout");
  }
  SUBCASE("size") {
    LoopbackServer server(says(std::string(5'000, 'x')));
    const Client client(Settings{.response_bytes_max = 4'999});
    CHECK(error_code(client.send({.url = server.url("/")}, std::stop_token{})) == "http_too_large");
  }
}

TEST_CASE("an answer that breaks off is broken, and a port where nobody listens is unreachable") {
  LoopbackServer server([](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhej");
    return false;
  });
  const Client client(Settings{});
  CHECK(error_code(client.send({.url = server.url("/")}, std::stop_token{})) == "http_broken");
  CHECK(error_code(client.send({.url = "http://127.0.0.1:1/"}, std::stop_token{})) == "http_unreachable");
}

TEST_CASE("headers of the answer are told, and credentials go along") {
  LoopbackServer server([](const LoopbackRequest& request, const LoopbackConnection& connection) {
    const bool is_known = request.head.contains("Authorization: Basic c3ZlYTpoZW1saWd0");
    connection.send(is_known ? "HTTP/1.1 200 OK\r\nETag: \"7\"\r\nContent-Length: 0\r\n\r\n"
                             : "HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n");
    return true;
  });
  const Client client(Settings{.user_agent = "Svea (prov)"});
  const auto known =
      client.send({.url = server.url("/"), .user = "svea", .password = "hemligt"}, std::stop_token{});
  REQUIRE(known);
  CHECK(known->status == 200);
  CHECK(known->header("etag") == "\"7\"");
  CHECK(known->header("Location") == "");
  CHECK(client.send({.url = server.url("/")}, std::stop_token{})->status == 401);
}

TEST_CASE("a client for the open internet reaches nothing inside, by address or by name") {
  LoopbackServer server(says("hemligt"));
  const Client client(Settings{.network = svea::http_client::Network::public_only});
  CHECK(error_code(client.send({.url = server.url("/")}, std::stop_token{})) == "http_address_inner");
  const auto port = server.url("").substr(server.url("").find_last_of(':'));
  CHECK(error_code(client.send({.url = "http://localhost" + port}, std::stop_token{})) ==
        "http_address_inner");
  CHECK(server.connections() == 0);
}

TEST_CASE("only web addresses and one-line headers are sent") {
  const Client client(Settings{});
  CHECK(error_code(client.send({.url = "file:///etc/passwd"}, std::stop_token{})) == "http_request_invalid");
  CHECK(error_code(client.send({.url = "http://"}, std::stop_token{})) == "http_request_invalid");
  CHECK(error_code(client.send({.url = "http://127.0.0.1:1/", .headers = {{"X", "a\r\nY: b"}}},
                               std::stop_token{})) == "http_request_invalid");
}
