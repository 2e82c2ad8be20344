#include "server/server.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "base/log.h"
#include "http/server.h"
#include "http/static_files.h"
#include "net/open_files.h"
#include "server/application.h"
#include "server/first_administrator.h"
#include "server/owner_key.h"

namespace svea::server {
namespace {

// What is being answered may finish; longer than a proxy waits makes no sense.
constexpr std::chrono::seconds k_grace{10};

// They only pass bytes on: one serves four processors' worth of work, and two that share little work spend
// more time waking each other than on it.
std::size_t io_threads() { return std::max(1u, std::thread::hardware_concurrency() / 4); }

void wait_for(const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock(mutex);
  stopped.wait(lock, stop, [] { return false; });
}

std::string url_of(const Config& config, std::uint16_t port) {
  if (!config.public_url.empty()) return config.public_url;
  return fmt::format(fmt::runtime(config.address.contains(':') ? "http://[{}]:{}" : "http://{}:{}"),
                     config.address, port);
}

}  // namespace

Status serve(const Config& config, std::stop_token stop,
             const std::function<void(const Started&)>& on_started) {
  const SystemClock clock;
  net::raise_open_files_limit();
  const auto node = TRY(Node::open(config, clock));
  Application application(*node, config, clock);
  TRY(node->record().conversations().fail_running_turns());
  const auto link = TRY(issue_first_link(node->record(), application.identity()));
  const auto key = TRY(application.issue_command_line_key());

  auto router = application.router();
  const http::StaticFiles web(config.web);
  router.set_fallback({.handler = [&web](http::Request& request) { return web.answer(request); },
                       .audience = http::Audience::anyone});
  const auto server =
      TRY(http::Server::start({.address = config.address, .port = config.port, .io_threads = io_threads()},
                              std::move(router), application.middleware(), clock));
  node->local_models().start();
  TRY(node->start_intake(sync::Schedule::due_and_wished));
  const OwnerKeyFile owner_key(server->port(), key);
  const auto url = url_of(config, server->port());
  on_started({url, link.empty() ? "" : fmt::format("{}/?link={}", url, link)});

  wait_for(stop);
  log(LogLevel::info, "server_stopping");
  server->stop(k_grace);
  return application.identity().keys.revoke(key);
}

}  // namespace svea::server
