// The server: a data directory behind HTTP.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "server/config.h"

namespace svea::server {

struct Started {
  std::string url;
  std::string first_link;  // for the first administrator, as long as that account has no password; else ""
};

// Serves until `stop`, then ends what runs: turns are stored, files that are being taken in go on at the next
// start. `on_started` is called once, when requests are answered. Errors: those of opening the data directory
// and the address.
[[nodiscard]] Status serve(const Config& config, std::stop_token stop,
                           const std::function<void(const Started&)>& on_started);

}  // namespace svea::server
