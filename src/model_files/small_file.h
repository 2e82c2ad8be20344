// Small JSON files beside a model.
#pragma once

#include <filesystem>
#include <optional>

#include "json/json.h"

namespace svea::model_files {

// None where the file is not there or holds something else.
[[nodiscard]] std::optional<json::Object> read_object(const std::filesystem::path& file);
// Written beside and put in its place, so that it is whole or as it was. Errors: model_folder_unwritable,
// storage_full.
[[nodiscard]] Status write_object(const std::filesystem::path& file, const json::Object& object);

}  // namespace svea::model_files
