// A folder for the sockets of workers, gone with this.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace svea::llama_process {

// In the system's folder for temporary files, for this account only: a socket's path may have 107 bytes, and
// a data directory's can be longer.
class SocketFolder {
 public:
  // Errors: model_worker_not_started.
  [[nodiscard]] static Result<SocketFolder> make();
  ~SocketFolder();
  SocketFolder(SocketFolder&& other) noexcept;
  SocketFolder& operator=(SocketFolder&&) = delete;

  // Of the `number`th worker.
  [[nodiscard]] std::filesystem::path socket(std::size_t number) const;

 private:
  explicit SocketFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace svea::llama_process
