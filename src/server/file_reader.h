// The text of a file that is not kept.
#pragma once

#include <filesystem>
#include <string>

#include "extract/extractor.h"
#include "model/task_run.h"

namespace svea::server {

// Blocks for seconds at most: of scanned pages only a few are read. Errors: those of the extractor,
// file_scan_long.
[[nodiscard]] Result<model::TaskText> read_file(extract::Extractor& extractor,
                                                const std::filesystem::path& file, const std::string& name);

}  // namespace svea::server
