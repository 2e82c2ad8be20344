// The web application's files.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "http/request.h"
#include "http/response.h"

namespace svea::http {

// Each is looked up when it is asked for, so that a newly built application is served from the next request
// on. No request leads out of the directory: `parse_target` lets through no segment that could. Thread-safe.
class StaticFiles {
 public:
  // A directory that is not there is like an empty one. `x.br` and `x.gz` beside `x` are sent to those who
  // take them.
  explicit StaticFiles(std::filesystem::path directory) : directory_(std::move(directory)) {}

  // Files under "assets/" carry a hash of their content in their names and are kept by browsers for good; the
  // others are asked for again each time, by ETag. A path without an extension gives index.html: the
  // application finds its own way. Errors: not_found.
  [[nodiscard]] Result<Response> answer(const Request& request) const;

 private:
  std::filesystem::path directory_;
};

}  // namespace svea::http
