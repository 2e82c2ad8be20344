// A folder of its own among the temporary files, gone with its owner.
#pragma once

#include <filesystem>
#include <utility>

#include "base/result.h"

namespace svea::tables_xlsx {

class ScratchFolder {
 public:
  // Errors: workbook_unwritable.
  [[nodiscard]] static Result<ScratchFolder> make();
  ScratchFolder(ScratchFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  ~ScratchFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

// What a person reads when the workbook can't be written.
[[nodiscard]] std::unexpected<Error> unwritable(std::string detail);

}  // namespace svea::tables_xlsx
