#include "extract_formats/zip_archive.h"

#include "extract/failures.h"

namespace svea::extract_formats {

using extract::Failure;

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
  zip_error_t error;
  ::zip_error_init(&error);
  zip_source_t* const source = ::zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* const archive = source == nullptr ? nullptr : ::zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    std::string reason = ::zip_error_strerror(&error);
    if (source != nullptr) ::zip_source_free(source);
    ::zip_error_fini(&error);
    return extract::fail(Failure::damaged, std::move(reason));
  }
  return ZipArchive(archive);
}

bool ZipArchive::has(const std::string& name) const {
  return ::zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

Result<std::optional<ZipArchive::Part>> ZipArchive::part(const std::string& name) {
  zip_stat_t status;
  ::zip_stat_init(&status);
  if (::zip_stat(archive_.get(), name.c_str(), 0, &status) != 0) return std::nullopt;
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
    return extract::fail(Failure::encrypted, "ZIP");
  if ((status.valid & ZIP_STAT_SIZE) != 0 && status.size > *budget_bytes_)
    return extract::fail(Failure::too_large, name);
  zip_file_t* const file = ::zip_fopen_index(archive_.get(), status.index, 0);
  if (file == nullptr) return extract::fail(Failure::damaged, ::zip_strerror(archive_.get()));
  return Part(file, budget_bytes_.get());
}

std::string ZipArchive::start_of(const std::string& name, std::size_t size_max) {
  std::string start;
  auto found = part(name);
  if (!found || !*found) return start;
  start.resize(size_max);
  start.resize((*found)->read(start.data(), start.size()).value_or(0));
  return start;
}

Result<std::size_t> ZipArchive::Part::read(char* buffer, std::size_t size) {
  const zip_int64_t got = ::zip_fread(file_.get(), buffer, size);
  if (got < 0) return extract::fail(Failure::damaged, ::zip_file_strerror(file_.get()));
  if (static_cast<std::uint64_t>(got) > *budget_bytes_) return extract::fail(Failure::too_large, "unpacked");
  *budget_bytes_ -= static_cast<std::uint64_t>(got);
  return static_cast<std::size_t>(got);
}

}  // namespace svea::extract_formats
