// Secrets that a command needs: on the command line they would stand in the list of processes.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace svea::cli {

// The first line of the file, or of standard input for "-". Errors: secret_missing.
[[nodiscard]] Result<std::string> read_secret(const std::filesystem::path& file);

}  // namespace svea::cli
