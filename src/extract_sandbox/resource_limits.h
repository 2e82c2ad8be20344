// What a process behind a wall may use up.
#pragma once

#include <chrono>
#include <cstdint>

#include "base/limits.h"
#include "base/result.h"

namespace svea::extract_sandbox {

struct WallLimits {
  std::uint64_t memory_bytes_max = limits::k_extract_memory_bytes_max;  // address space
  // Processor time, and one second later wall time too: the last resort when nobody is left who would end the
  // process.
  std::chrono::seconds time_max = std::chrono::ceil<std::chrono::seconds>(limits::k_extract_time_max);
  std::uint64_t file_bytes_max =
      0;  // what it may write to files it holds open; pipes and sockets are no files
};

// Binds the calling process, core files left out: they would hold the document. Errors: internal.
[[nodiscard]] Status limit_resources(const WallLimits& limits);

}  // namespace svea::extract_sandbox
