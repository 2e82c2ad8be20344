// A folder for the files of one conversion.
#pragma once

#include <filesystem>
#include <utility>

#include "base/result.h"

namespace svea::extract_app {

// Removed with all it holds when it goes out of scope.
class TemporaryFolder {
 public:
  // Errors: internal.
  [[nodiscard]] static Result<TemporaryFolder> make();
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
};

// Removes what processes that were killed have left behind, by its age.
void remove_left_folders();

}  // namespace svea::extract_app
