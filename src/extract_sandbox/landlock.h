// Landlock: which part of the file system a process can still reach.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"

namespace svea::extract_sandbox {

// 0 when the kernel has no Landlock or has it switched off.
[[nodiscard]] int landlock_abi();

// Rules that forbid everything the given ABI knows (from 1), but reading below `readable`; folders that do
// not exist are left out. Errors: internal.
[[nodiscard]] Result<UniqueFd> landlock_rules(int abi, const std::vector<std::filesystem::path>& readable);

// Binds the calling thread, which must have no_new_privs, to the rules. Errors: internal.
[[nodiscard]] Status landlock_enter(const UniqueFd& rules);

}  // namespace svea::extract_sandbox
