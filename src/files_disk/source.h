// Reading a file from beginning to end, hashing it on the way.
#pragma once

#include <functional>

#include "store/files.h"

namespace svea::files_disk {

// Called with each piece, in order; an error ends the reading.
using TakePiece = std::function<Status(std::string_view)>;

// Errors: file_unreadable (also for what is no regular file), file_too_large, and those of `take`.
[[nodiscard]] Result<store::StoredFile> read_and_hash(const std::filesystem::path& path,
                                                      const TakePiece& take);

}  // namespace svea::files_disk
