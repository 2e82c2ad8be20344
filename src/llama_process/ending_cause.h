// Why a process ended, in words for the log.
#pragma once

#include <cstdint>
#include <string>

#include "llama_process/child_process.h"

namespace svea::llama_process {

// How many processes the kernel has killed since it started, because memory ran out. 0 where it doesn't say.
[[nodiscard]] std::uint64_t out_of_memory_kills();

// "out of memory", "signal 11 (Segmentation fault)", "exit status 1". `kills_before` is out_of_memory_kills()
// of when it was started.
[[nodiscard]] std::string cause_of(const Ending& ending, std::uint64_t kills_before);

}  // namespace svea::llama_process
