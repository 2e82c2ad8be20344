#include "temporary_folder.h"

#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>

#include <fmt/format.h>

#include "base/limits.h"

namespace svea::extract_app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_prefix = "svea-extract-";
// LibreOffice makes a socket of this name beside the folder.
constexpr std::string_view k_socket_prefix = "OSL_PIPE_";
// Long after any conversion has ended.
constexpr auto k_left_after = 10 * limits::k_extract_time_max;

}  // namespace

Result<TemporaryFolder> TemporaryFolder::make() {
  std::error_code error;
  std::string name = (fs::temp_directory_path(error) / fmt::format("{}XXXXXX", k_prefix)).string();
  if (error || ::mkdtemp(name.data()) == nullptr)
    return fail_internal(fmt::format("mkdtemp: {}", std::strerror(errno)));
  return TemporaryFolder(name);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // remove_left_folders() tries again
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

void remove_left_folders() {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(fs::temp_directory_path(ignored), ignored)) {
    const auto age = fs::file_time_type::clock::now() - entry.last_write_time(ignored);
    const std::string name = entry.path().filename().string();
    const bool is_socket = name.starts_with(k_socket_prefix) && entry.is_socket(ignored);
    if ((name.starts_with(k_prefix) || is_socket) && age > k_left_after)
      fs::remove_all(entry.path(), ignored);
  }
}

}  // namespace svea::extract_app
