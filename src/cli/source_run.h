// Having a source synchronised and following it to its end.
#pragma once

#include <string>

#include "cli/command.h"

namespace svea::cli {

// What a run shall do differently: members of POST /sources/{id}/sync.
struct RunOptions {
  std::int64_t limit = 0;  // 0: all
  std::string since;       // "2024-01-31"; "": all
  bool accept_removals = false;
};

// Adds --limit, --since and, where removals come in question, --accept-removals.
void add_run_options(CLI::App& command, const Registration& registration, RunOptions& options);

// Wishes a run and shows how it goes on, until its documents are searchable. Prints what it did, and the
// items that failed; with --json the source as the interface gives it. The exit code: k_exit_failed when the
// run or an item failed. A run that goes on already is followed. Errors: those of the interface, cancelled.
[[nodiscard]] Result<int> run_source(Context& context, std::int64_t source, const RunOptions& options);

}  // namespace svea::cli
