// The wall around whatever parses documents of others: no network, no programs, no files, bounded memory and
// time.
//
// Sources: seccomp(2), landlock(7), getrlimit(2), PR_SET_NO_NEW_PRIVS in prctl(2).
#pragma once

#include <linux/filter.h>

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"
#include "extract_sandbox/resource_limits.h"

namespace svea::extract_sandbox {

// Built once before documents come, entered by each process of its own. Movable; const calls are thread-safe.
class Wall {
 public:
  // Below `readable` (folders that do not exist are left out) files can still be opened for reading, provided
  // that the kernel has Landlock; without Landlock nothing can be opened at all. Errors: internal.
  [[nodiscard]] static Result<Wall> prepare(const WallLimits& limits,
                                            const std::vector<std::filesystem::path>& readable);

  // Puts the calling process, which must have one thread, behind the wall for good. From here on it can
  // compute, use memory, read and write what it holds open, and exit; any other system call ends it with
  // SIGSYS, except that looking for files fails with EACCES. Errors: internal, with the process in between:
  // end it.
  [[nodiscard]] Status enter() const;

  // The Landlock ABI of the kernel; 0 when it has none.
  [[nodiscard]] int landlock_abi() const { return landlock_abi_; }

 private:
  WallLimits limits_;
  int landlock_abi_ = 0;
  UniqueFd landlock_rules_;
  std::vector<sock_filter> system_calls_;
};

}  // namespace svea::extract_sandbox
