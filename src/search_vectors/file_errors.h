// What went wrong with a file of vectors.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace svea::search_vectors {

// storage_full, or internal with the system's words. Looks at errno.
[[nodiscard]] std::unexpected<Error> fail_file(const std::filesystem::path& path);

[[nodiscard]] std::unexpected<Error> fail_full();

}  // namespace svea::search_vectors
