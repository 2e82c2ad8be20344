// One life of the program that runs a model, from its start to its end.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

#include "llama_process/child_process.h"

namespace svea::llama_process {

struct Lived {
  Ending ending;
  bool was_stopped = false;                 // it was ended on request
  bool was_late = false;                    // it was ended because it was not ready in time
  std::chrono::milliseconds ready_time{0};  // how long it answered; 0: it was never ready
};

// Waits until the process ends, and ends it when `stop` is requested: first with SIGTERM, so that it can
// finish, then with SIGKILL. It is ready when it has written a line; `on_ready` is called then. It must be
// within `loading_max`.
[[nodiscard]] Lived live(ChildProcess& process, std::chrono::milliseconds loading_max,
                         const std::function<void()>& on_ready, const std::stop_token& stop);

}  // namespace svea::llama_process
