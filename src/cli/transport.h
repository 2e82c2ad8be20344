// How a command reaches Svea's REST interface: over HTTP, or inside its own process on a data directory.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/settings.h"

namespace svea::cli {

struct Call {
  std::string method = "GET";
  std::string target;            // from the root, encoded: "/api/v1/search?q=…"
  std::string body{};            // JSON
  std::filesystem::path file{};  // an upload's body, instead of `body`
};

struct Reply {
  int status = 0;
  std::string body;
};

// Called with each piece of an event stream as it comes.
using OnEvents = std::function<void(std::string_view)>;

class Transport {
 public:
  virtual ~Transport() = default;

  // Any status is a reply. Errors: the server can't be reached, cancelled.
  [[nodiscard]] virtual Result<Reply> send(const Call& call, std::stop_token stop) = 0;
  // The same for a reply that is text/event-stream when all is well; then the reply's body is empty.
  [[nodiscard]] virtual Result<Reply> stream(const Call& call, const OnEvents& on_events,
                                             std::stop_token stop) = 0;
};

// Over HTTP to settings.server, signed in with the key that SVEA_KEY holds, or else the one that a server on
// this machine, started by the same account, left for its owner.
[[nodiscard]] Result<std::unique_ptr<Transport>> make_http_transport(const Settings& settings);

// In this process on settings.data, which is made when it isn't there.
[[nodiscard]] Result<std::unique_ptr<Transport>> make_local_transport(const Settings& settings);

}  // namespace svea::cli
