// The web application's files.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "http/request.h"
#include "http/response.h"

namespace svea::http {

// Knows which files there are from the moment it is built, so that no path of a request is ever looked up on
// the disk; their bytes stay on the disk. Thread-safe.
class StaticFiles {
 public:
  // A directory that is not there is like an empty one. `x.br` and `x.gz` beside `x` are sent to those who
  // take them.
  explicit StaticFiles(const std::filesystem::path& directory);

  // Files under "assets/" carry a hash of their content in their names and are kept by browsers for good; the
  // others are asked for again each time, by ETag. A path without an extension gives index.html: the
  // application finds its own way. Errors: not_found.
  [[nodiscard]] Result<Response> answer(const Request& request) const;

 private:
  struct File {
    std::filesystem::path path;
    std::uint64_t size_bytes = 0;
    std::string tag;  // ETag
  };

  [[nodiscard]] const File* find(const std::string& name) const;

  std::map<std::string, File> files_;  // by path from the directory, with '/'
};

}  // namespace svea::http
