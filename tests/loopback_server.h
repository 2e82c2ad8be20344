// A small HTTP/1.1 server on 127.0.0.1 for tests: what it answers, and how badly, is the test's to say.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace svea::test {

struct LoopbackRequest {
  std::string method;
  std::string target;
  std::string head;  // all header lines, as sent
  std::string body;
};

// One accepted connection, as the handler sees it.
class LoopbackConnection {
 public:
  LoopbackConnection(int socket, std::stop_token stop) : socket_(socket), stop_(std::move(stop)) {}

  // Sends bytes as they are: status line, headers and body are the handler's to write. False when the client
  // is gone.
  bool send(std::string_view bytes) const;
  // A whole answer with Content-Length.
  void answer(int status, std::string_view content_type, std::string_view body) const;
  // Says nothing until the client closes or the server ends.
  void hang() const;

 private:
  int socket_;
  std::stop_token stop_;
};

// Serves until destroyed; each connection has a thread of its own and stays open while the handler returns
// true.
class LoopbackServer {
 public:
  using Handler = std::function<bool(const LoopbackRequest&, const LoopbackConnection&)>;

  explicit LoopbackServer(Handler handler);
  ~LoopbackServer();

  [[nodiscard]] std::string url(std::string_view target) const;
  [[nodiscard]] int connections() const { return connections_; }
  [[nodiscard]] int requests() const { return requests_; }

 private:
  void accept_connections(const std::stop_token& stop);
  void serve(int socket, const std::stop_token& stop);

  Handler handler_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<int> connections_ = 0;
  std::atomic<int> requests_ = 0;
  std::vector<std::jthread> threads_;  // of connections; touched by the accepting thread only
  std::jthread acceptor_;
};

}  // namespace svea::test
