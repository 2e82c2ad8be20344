// Builds ZIP archives for tests.
#pragma once

#include <zip.h>

#include <initializer_list>
#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace svea::extract_formats {

using SampleParts = std::initializer_list<std::pair<std::string, std::string>>;  // name, content

inline std::string sample_zip(SampleParts parts) {
  zip_error_t error;
  zip_source_t* const source = ::zip_source_buffer_create(nullptr, 0, 0, &error);
  REQUIRE(source != nullptr);
  ::zip_source_keep(source);
  zip_t* const archive = ::zip_open_from_source(source, ZIP_TRUNCATE, &error);
  REQUIRE(archive != nullptr);
  for (const auto& [name, content] : parts) {
    zip_source_t* const part = ::zip_source_buffer(archive, content.data(), content.size(), 0);
    REQUIRE(::zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8) >= 0);
  }
  REQUIRE(::zip_close(archive) == 0);

  zip_stat_t status;
  ::zip_stat_init(&status);
  REQUIRE(::zip_source_stat(source, &status) == 0);
  std::string bytes(status.size, '\0');
  REQUIRE(::zip_source_open(source) == 0);
  REQUIRE(::zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
  ::zip_source_close(source);
  ::zip_source_free(source);
  return bytes;
}

}  // namespace svea::extract_formats
