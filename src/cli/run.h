// The command line: svea COMMAND …
#pragma once

namespace svea::cli {

// Parses, runs the chosen command and returns the process's exit code (docs/cli.md).
[[nodiscard]] int run(int argument_count, char** arguments);

}  // namespace svea::cli
