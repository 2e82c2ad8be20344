// How many requests a second, and what an idle event stream costs in memory.
#include <benchmark/benchmark.h>

#include <unistd.h>

#include <fstream>
#include <memory>
#include <vector>

#include "base/check.h"
#include "base/log.h"
#include "http/server.h"
#include "http/test_client.h"
#include "net/open_files.h"

using namespace svea;

namespace {

class SilentSource final : public http::EventSource {
 public:
  http::EventBatch take(std::size_t) override {
    return {.text = std::exchange(greeting_, ""), .ended = false};
  }
  void on_ready(std::function<void()>) override {}

 private:
  std::string greeting_ = ": hello\n\n";
};

struct Site {
  Site() {
    set_log_level(LogLevel::off);
    net::raise_open_files_limit();

    http::Router router;
    router.add({.pattern = "/hello", .handler = [](http::Request&) -> Result<http::Response> {
                  return http::json_response(200, R"({"hello":"world"})");
                }});
    router.add({.pattern = "/stream", .handler = [](http::Request&) -> Result<http::Response> {
                  return http::event_stream(std::make_shared<SilentSource>());
                }});
    auto started = http::Server::start(
        {}, std::move(router),
        {http::request_id(), http::access_log(clock), http::security_headers(), http::host_check({})}, clock);
    check(started.has_value(), "the server starts");
    server = std::move(*started);
  }

  SystemClock clock;
  std::unique_ptr<http::Server> server;
};

std::size_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::size_t all = 0, resident = 0;
  statm >> all >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void requests_over_one_connection(benchmark::State& state) {
  Site site;
  http::TestClient client(site.server->port());
  for (auto _ : state) {
    client.send("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
    benchmark::DoNotOptimize(client.receive());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(requests_over_one_connection)->UseRealTime();

// The clients live in the same process: what they take is counted, too.
void memory_of_streams(benchmark::State& state) {
  Site site;
  const auto before = resident_bytes();
  std::vector<std::unique_ptr<http::TestClient>> clients;
  for (auto _ : state) {
    for (int i = 0; i < state.range(0); ++i) {
      auto& client = *clients.emplace_back(std::make_unique<http::TestClient>(site.server->port()));
      client.send("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
      check(client.receive_until(": hello"), "the stream begins");
    }
  }
  state.counters["kB_each"] =
      static_cast<double>(resident_bytes() - before) / 1024 / static_cast<double>(clients.size());
}
BENCHMARK(memory_of_streams)->Arg(2000)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
