#include "api/upload_name.h"

#include <algorithm>
#include <filesystem>

#include "api/read.h"
#include "text/unicode.h"

namespace svea::api {
namespace {

// Paths in file systems are no longer (PATH_MAX).
constexpr std::size_t k_name_bytes_max = 4096;

// Whoever saves the document under its name must not be led out of the folder it is saved in.
bool leads_elsewhere(std::string name) {
  std::ranges::replace(name, '\\', '/');  // a folder's end in Windows
  const std::filesystem::path path(name);
  return path.is_absolute() || std::ranges::count(path, "..") > 0 || path == ".";
}

}  // namespace

Result<std::string> query_name(const http::Request& request) {
  const auto name = request.target.query.find("name").value_or("");
  if (name.empty()) return parameter_missing("name");
  const bool has_control = std::ranges::any_of(name, [](unsigned char c) { return c < ' ' || c == 0x7f; });
  if (has_control || name.size() > k_name_bytes_max || leads_elsewhere(std::string(name)))
    return parameter_invalid("name");
  return text::to_nfc(name);  // macOS sends å as two characters
}

}  // namespace svea::api
