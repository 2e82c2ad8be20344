// How much of the disk a model may take.
#pragma once

#include <cstdint>
#include <filesystem>

namespace svea::model_files {

// What is free on the disk of `folder`, less what the record and the documents need. 0 where nobody can tell.
[[nodiscard]] std::uint64_t usable_bytes(const std::filesystem::path& folder);

}  // namespace svea::model_files
