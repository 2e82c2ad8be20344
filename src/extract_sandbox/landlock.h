// Landlock: which part of the file system a process can still reach.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"

namespace svea::extract_sandbox {

// 0 when the kernel has no Landlock or has it switched off.
[[nodiscard]] int landlock_abi();

enum class Reach {
  read,
  run,           // programs below it, and reading
  use,           // everything, as in a folder of one's own
  make_sockets,  // and remove what is there, nothing else
};

// A folder with all below it, or a file.
struct ReachablePath {
  std::filesystem::path path;
  Reach reach = Reach::read;
};

// Rules that forbid everything the given ABI knows (from 1) but what is named; paths that do not exist are
// left out. Errors: internal.
[[nodiscard]] Result<UniqueFd> landlock_rules(int abi, const std::vector<ReachablePath>& reachable);

// Binds the calling thread, which must have no_new_privs, to the rules. Errors: internal.
[[nodiscard]] Status landlock_enter(const UniqueFd& rules);

}  // namespace svea::extract_sandbox
