// NAME.json: where a model file came from.
#pragma once

#include <filesystem>
#include <optional>

#include "model_files/model_folder.h"

namespace svea::model_files {

// None where there is no such file or somebody else wrote it.
[[nodiscard]] std::optional<Origin> read_origin(const std::filesystem::path& file);
// Whole or not at all. Errors: model_folder_unwritable, storage_full.
[[nodiscard]] Status write_origin(const std::filesystem::path& file, const Origin& origin);

}  // namespace svea::model_files
