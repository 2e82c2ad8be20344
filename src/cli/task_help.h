// What --help says of a kind of work: what can be set, and a command to begin with.
#pragma once

#include <string_view>

namespace svea::cli {

struct TaskHelp {
  std::string_view kind;
  const char* sv;
  const char* en;
};

// Whole lines; null for a kind with nothing to say.
[[nodiscard]] const TaskHelp* task_help(std::string_view kind);

}  // namespace svea::cli
