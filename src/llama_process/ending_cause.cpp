#include "llama_process/ending_cause.h"

#include <csignal>
#include <cstring>
#include <fstream>

#include <fmt/format.h>

namespace svea::llama_process {

std::uint64_t out_of_memory_kills() {
  std::ifstream vmstat("/proc/vmstat");
  std::string name;
  for (std::uint64_t value = 0; vmstat >> name >> value;)
    if (name == "oom_kill") return value;
  return 0;
}

std::string cause_of(const Ending& ending, std::uint64_t kills_before) {
  if (ending.signal == SIGKILL && out_of_memory_kills() > kills_before) return "out of memory";
  if (ending.signal != 0) return fmt::format("signal {} ({})", ending.signal, ::strsignal(ending.signal));
  return fmt::format("exit status {}", ending.status);
}

}  // namespace svea::llama_process
