// The wall around whatever parses documents of others: no network, no programs, no files, bounded memory and
// time.
//
// Sources: seccomp(2), landlock(7), getrlimit(2), PR_SET_NO_NEW_PRIVS in prctl(2).
#pragma once

#include <linux/filter.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "base/unique_fd.h"

namespace svea::extract_sandbox {

// AddressSanitizer maps terabytes of address space for itself, so its builds go without the limit on memory.
#ifndef __has_feature
#define __has_feature(feature) 0
#endif
inline constexpr bool k_limits_memory = !__has_feature(address_sanitizer);

struct WallLimits {
  std::uint64_t memory_bytes_max = limits::k_extract_memory_bytes_max;  // address space
  // Processor time, and one second later wall time too: the last resort when nobody is left who would end the
  // process.
  std::chrono::seconds time_max = std::chrono::ceil<std::chrono::seconds>(limits::k_extract_time_max);
  std::uint64_t file_bytes_max =
      0;  // what it may write to files it holds open; pipes and sockets are no files
};

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
