// The files that a person means by a path.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace svea::cli {

struct FileToAdd {
  std::filesystem::path path;
  std::string name;  // what it is called in Svea: relative to the folder that was named, '/' between folders
};

// A file is itself; a folder is every file below it. Hidden files and folders (a leading dot) and what is not
// a regular file are left out; links to folders are not followed. Sorted by name. Errors: path_not_found,
// path_unreadable, folder_empty.
[[nodiscard]] Result<std::vector<FileToAdd>> collect_files(const std::vector<std::filesystem::path>& paths);

}  // namespace svea::cli
