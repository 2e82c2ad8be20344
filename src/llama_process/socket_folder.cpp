#include "llama_process/socket_folder.h"

#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "llama_process/errors.h"

namespace svea::llama_process {

Result<SocketFolder> SocketFolder::make() {
  std::error_code error;
  std::string name = (std::filesystem::temp_directory_path(error) / "svea-models-XXXXXX").string();
  if (error || ::mkdtemp(name.data()) == nullptr)
    return fail_not_started(fmt::format("{}: {}", name, std::strerror(errno)));
  return SocketFolder(name);
}

SocketFolder::SocketFolder(SocketFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

SocketFolder::~SocketFolder() {
  std::error_code ignored;  // a folder without use
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path SocketFolder::socket(std::size_t number) const {
  return path_ / fmt::format("{}.sock", number);
}

}  // namespace svea::llama_process
