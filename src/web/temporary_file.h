// A file of a connector's own, gone with it.
#pragma once

#include <filesystem>

namespace svea::web {

// Made empty, readable by this account only, in the system's folder for temporary files.
class TemporaryFile {
 public:
  TemporaryFile();
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace svea::web
