#include "model_files/licence.h"

#include <algorithm>
#include <array>

namespace svea::model_files {
namespace {

constexpr std::array<std::string_view, 33> k_open{
    "0bsd",       "afl-3.0",      "agpl-3.0",     "apache-2.0", "artistic-2.0",
    "bsd",        "bsd-2-clause", "bsd-3-clause", "bsl-1.0",    "cc-by-3.0",
    "cc-by-4.0",  "cc-by-sa-3.0", "cc-by-sa-4.0", "cc0-1.0",    "cdla-permissive-2.0",
    "ecl-2.0",    "epl-2.0",      "eupl-1.1",     "eupl-1.2",   "gpl-2.0",
    "gpl-3.0",    "isc",          "lgpl-2.1",     "lgpl-3.0",   "mit",
    "mit-0",      "mpl-2.0",      "ncsa",         "odc-by",     "odbl",
    "postgresql", "unlicense",    "zlib",
};

}  // namespace

bool is_open_licence(std::string_view licence) {
  std::string name(licence);
  std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  // "GPL-3.0-only", "LGPL-2.1-or-later"
  for (const std::string_view ending : {"-only", "-or-later"})
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
  return std::ranges::binary_search(k_open, name);
}

}  // namespace svea::model_files
