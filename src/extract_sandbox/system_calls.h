// Which system calls a process behind the wall may make, as a filter program for the kernel.
#pragma once

#include <linux/filter.h>

#include <vector>

#include "base/result.h"

namespace svea::extract_sandbox {

enum class FileOpening {
  none,       // opening and looking up files fails with EACCES
  read_only,  // opening for reading is left to Landlock; opening for writing ends the process
};

// Made with libseccomp, for every process to install by itself. Errors: internal.
[[nodiscard]] Result<std::vector<sock_filter>> system_call_filter(FileOpening opening);

// Puts a filter on the calling process, which must have no_new_privs, that refuses (EPERM) the network,
// signals to others, and looking into or tracing them; everything else is left to Landlock. Errors: internal.
[[nodiscard]] Status refuse_system_calls();

}  // namespace svea::extract_sandbox
