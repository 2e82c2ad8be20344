// The wall around a program of others that reads a document of others: no network, no other programs, and of
// the files only what it needs.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "extract_sandbox/resource_limits.h"

namespace svea::extract_sandbox {

// Wider than Wall, for a whole office suite has to live behind it: it opens files and threads. What keeps it
// is Landlock, so without that in the kernel no such program is run.
struct ProgramWall {
  std::filesystem::path program_folder;  // holds the program and its libraries
  std::filesystem::path work_folder;     // the only place where it writes
  WallLimits limits{};

  // Whether this kernel can hold it.
  [[nodiscard]] static bool is_possible();

  // Puts the calling process, which must have one thread and is about to become the program, behind the wall
  // for good. It can read the system's libraries, fonts and the like, but not the data of the server. The
  // network, and signals to other processes, are refused. Ends with its parent. Errors: internal, with the
  // process in between: end it.
  [[nodiscard]] Status enter() const;
};

}  // namespace svea::extract_sandbox
