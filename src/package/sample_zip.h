// Builds ZIP archives for tests and fuzzers.
#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

#include "base/check.h"

namespace svea::package {

using SampleParts = std::vector<std::pair<std::string, std::string>>;  // name, content

inline std::string sample_zip(const SampleParts& parts) {
  zip_error_t error;
  zip_source_t* const source = ::zip_source_buffer_create(nullptr, 0, 0, &error);
  check(source != nullptr, "sample ZIP");
  ::zip_source_keep(source);
  zip_t* const archive = ::zip_open_from_source(source, ZIP_TRUNCATE, &error);
  check(archive != nullptr, "sample ZIP");
  for (const auto& [name, content] : parts) {
    zip_source_t* const part = ::zip_source_buffer(archive, content.data(), content.size(), 0);
    const auto index = ::zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    check(index >= 0, "sample ZIP");
    // 1 January 1980, noon: the same bytes whenever they are made.
    check(::zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 12 << 11, (1 << 5) | 1, 0) == 0,
          "sample ZIP");
  }
  check(::zip_close(archive) == 0, "sample ZIP");

  zip_stat_t status;
  ::zip_stat_init(&status);
  check(::zip_source_stat(source, &status) == 0, "sample ZIP");
  std::string bytes(status.size, '\0');
  check(::zip_source_open(source) == 0, "sample ZIP");
  check(::zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()),
        "sample ZIP");
  ::zip_source_close(source);
  ::zip_source_free(source);
  return bytes;
}

}  // namespace svea::package
