// Requests to the REST interface from inside the process: the command line without a server.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

#include "http/dispatcher.h"

namespace svea::server {

struct InProcessRequest {
  http::Method method = http::Method::get;
  std::string target;
  std::string body{};
  std::filesystem::path file{};  // an upload's body, instead of `body`; copied
  bool wants_events = false;
};

struct InProcessReply {
  int status = 0;
  std::string body;
};

// Passes the whole list of middleware, signed in by `key`. An event stream is handed to `on_events` piece by
// piece until it ends or `stop`. Blocks; thread-safe as the dispatcher is.
[[nodiscard]] InProcessReply send_in_process(const http::Dispatcher& dispatcher, std::string_view key,
                                             const InProcessRequest& asked,
                                             const std::function<void(std::string_view)>& on_events,
                                             std::stop_token stop);

}  // namespace svea::server
