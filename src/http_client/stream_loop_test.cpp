#include "http_client/stream_loop.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <optional>

#include "loopback_server.h"

using namespace std::chrono_literals;
using namespace svea;
using http_client::Settings;
using http_client::StreamLoop;
using test::LoopbackConnection;
using test::LoopbackRequest;
using test::LoopbackServer;

namespace {

const auto k_settings = std::make_shared<const Settings>();

class Heard final : public http_client::Receiver {
 public:
  explicit Heard(std::size_t bytes_wanted = SIZE_MAX) : bytes_wanted_(bytes_wanted) {}

  bool on_body(std::string_view bytes) override {
    const std::lock_guard lock(mutex_);
    body_ += bytes;
    changed_.notify_all();
    return body_.size() < bytes_wanted_;
  }
  void on_end(Result<http_client::Response> response) override {
    const std::lock_guard lock(mutex_);
    ++ends_;
    response_ = std::move(response);
    changed_.notify_all();
  }

  // "" for an answer.
  std::string wait_for_end() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return ends_ > 0; });
    return *response_ ? "" : response_->error().code;
  }
  void wait_for_body(std::size_t bytes) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return body_.size() >= bytes; });
  }
  std::string body() {
    const std::lock_guard lock(mutex_);
    return body_;
  }
  int ends() {
    const std::lock_guard lock(mutex_);
    return ends_;
  }
  int status() {
    const std::lock_guard lock(mutex_);
    return (*response_)->status;
  }

 private:
  const std::size_t bytes_wanted_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string body_;
  int ends_ = 0;
  std::optional<Result<http_client::Response>> response_;
};

LoopbackServer::Handler says(std::string text) {
  return [text](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.answer(200, "text/plain", text);
    return true;
  };
}

bool begins_and_hangs(const LoopbackRequest&, const LoopbackConnection& connection) {
  connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhej");
  connection.hang();
  return false;
}

}  // namespace

TEST_CASE("hundreds of streams run at once and each hears its own answer") {
  LoopbackServer server([](const LoopbackRequest& request, const LoopbackConnection& connection) {
    connection.answer(200, "text/plain", request.target);
    return true;
  });
  StreamLoop loop;
  std::map<std::string, std::shared_ptr<Heard>> all;
  for (int i = 0; i < 300; ++i) {
    const auto target = "/" + std::to_string(i);
    const auto heard = all[target] = std::make_shared<Heard>();
    loop.start({.url = server.url(target)}, k_settings, heard);
  }
  for (const auto& [target, heard] : all) {
    CHECK(heard->wait_for_end() == "");
    CHECK(heard->body() == target);
    CHECK(heard->ends() == 1);
  }
}

TEST_CASE("connections are used again, also after an answer of which a part was enough") {
  LoopbackServer server(says("hej hej"));
  StreamLoop loop;
  for (const std::size_t wanted : {SIZE_MAX, std::size_t{3}, SIZE_MAX}) {
    const auto heard = std::make_shared<Heard>(wanted);
    loop.start({.url = server.url("/")}, k_settings, heard);
    if (wanted == SIZE_MAX)
      CHECK(heard->wait_for_end() == "");
    else
      heard->wait_for_body(wanted);
  }
  CHECK(server.requests() == 3);
  CHECK(server.connections() == 1);
}

TEST_CASE("a stream is cancelled while it waits, and while it runs, and the rest goes on") {
  LoopbackServer server(begins_and_hangs);
  LoopbackServer other(says("hej"));
  StreamLoop loop;
  const auto waiting = std::make_shared<Heard>();
  loop.cancel(loop.start({.url = server.url("/")}, k_settings, waiting, 1h));
  CHECK(waiting->wait_for_end() == "cancelled");

  const auto running = std::make_shared<Heard>();
  const auto stream = loop.start({.url = server.url("/")}, k_settings, running);
  running->wait_for_body(3);
  loop.cancel(stream);
  loop.cancel(stream);
  CHECK(running->wait_for_end() == "cancelled");

  const auto answered = std::make_shared<Heard>();
  loop.start({.url = other.url("/")}, k_settings, answered, 1ms);
  CHECK(answered->wait_for_end() == "");
  CHECK(running->ends() == 1);
}

TEST_CASE("the loop's end is the end of every stream") {
  LoopbackServer server(begins_and_hangs);
  const auto running = std::make_shared<Heard>();
  const auto waiting = std::make_shared<Heard>();
  {
    StreamLoop loop;
    loop.start({.url = server.url("/")}, k_settings, waiting, 1h);
    loop.start({.url = server.url("/")}, k_settings, running);
    running->wait_for_body(3);
  }
  CHECK(running->wait_for_end() == "cancelled");
  CHECK(waiting->wait_for_end() == "cancelled");
}

TEST_CASE("a receiver may be the last to let go of the loop") {
  class Holder final : public http_client::Receiver {
   public:
    Holder(std::shared_ptr<StreamLoop> loop, std::promise<void> gone)
        : loop_(std::move(loop)), gone_(std::move(gone)) {}
    bool on_body(std::string_view) override { return true; }
    void on_end(Result<http_client::Response>) override {
      loop_.reset();
      gone_.set_value();
    }

   private:
    std::shared_ptr<StreamLoop> loop_;
    std::promise<void> gone_;
  };
  LoopbackServer server(says("hej"));
  auto loop = std::make_shared<StreamLoop>();
  std::promise<void> gone;
  auto is_gone = gone.get_future();
  // Held back until it alone holds the loop.
  loop->start({.url = server.url("/")}, k_settings, std::make_shared<Holder>(loop, std::move(gone)), 50ms);
  loop.reset();
  is_gone.get();
}

TEST_CASE("silence, refusals, breaks and addresses that are none end a stream with their error") {
  LoopbackServer silent(begins_and_hangs);
  LoopbackServer refusing([](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.answer(503, "text/plain", "full");
    return true;
  });
  LoopbackServer breaking([](const LoopbackRequest&, const LoopbackConnection& connection) {
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhej");
    return false;
  });
  StreamLoop loop;
  const auto end_of = [&](std::string url, std::shared_ptr<const Settings> settings = k_settings) {
    const auto heard = std::make_shared<Heard>();
    loop.start({.url = std::move(url)}, std::move(settings), heard);
    auto code = heard->wait_for_end();
    return code.empty() ? std::to_string(heard->status()) : code;
  };
  CHECK(end_of(silent.url("/"), std::make_shared<const Settings>(Settings{.idle_timeout = 50ms})) ==
        "http_timeout");
  CHECK(end_of(refusing.url("/")) == "503");
  CHECK(end_of(breaking.url("/")) == "http_broken");
  CHECK(end_of("http://127.0.0.1:1/") == "http_unreachable");
  CHECK(end_of("file:///etc/passwd") == "http_request_invalid");
}
