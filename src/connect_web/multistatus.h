// What a WebDAV server says of a folder's content (RFC 4918, PROPFIND).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/markup.h"

namespace svea::connect_web {

struct DavEntry {
  std::string href;         // as sent: a path or an address, percent-encoded
  std::string fingerprint;  // ETag, else time and size; "" when the server says none of them
  bool is_folder = false;
};

// The request's body: what is asked of each entry.
[[nodiscard]] std::string propfind_body();
// None when it is no such answer.
[[nodiscard]] std::optional<std::vector<DavEntry>> read_multistatus(const extract::Markup& markup);

}  // namespace svea::connect_web
