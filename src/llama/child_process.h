// Work that may go wrong in any way, done in a child process that is thrown away after it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/result.h"

namespace svea::llama {

// What the child wrote; nothing when it came to no end of its own: a signal, a limit, an abort.
struct ChildReport {
  std::optional<std::string> text;
  std::string cause;  // why there is none, for the log
};

// Runs `job` in a child of this process, with at most `memory_bytes_max` of address space and the limits on
// time of limits.h. The process must have one thread. Errors: internal.
[[nodiscard]] Result<ChildReport> run_in_child(std::uint64_t memory_bytes_max,
                                               const std::function<std::string()>& job);

}  // namespace svea::llama
