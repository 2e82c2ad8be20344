// The directory where one process receives uploads, told apart from those of processes that died.
#pragma once

#include <filesystem>

#include "files_disk/descriptor.h"

namespace svea::files_disk {

struct Receiving {
  std::filesystem::path directory;
  Descriptor lock;  // while it is open, no other process clears the directory away
};

// Clears away what dead processes left under `parent`, and makes a directory for this one.
// Errors: storage_full, files_unwritable.
[[nodiscard]] Result<Receiving> start_receiving(const std::filesystem::path& parent);

}  // namespace svea::files_disk
