// Ctrl-C and a request to end (SIGTERM) as a stop token.
#pragma once

#include <stop_token>

namespace svea::cli {

// Call once, before threads start: they all leave the signals to the one that waits for them. A second signal
// ends the process at once.
[[nodiscard]] std::stop_token stop_on_interrupt();

}  // namespace svea::cli
