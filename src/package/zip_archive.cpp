#include "package/zip_archive.h"

#include <array>

#include "extract/failures.h"

namespace svea::package {

using extract::Failure;

Result<ZipArchive> ZipArchive::open(std::string_view bytes, Budget& budget) {
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
  return ZipArchive(archive, budget);
}

bool ZipArchive::has(const std::string& name) const {
  return ::zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

std::uint64_t ZipArchive::entries() const {
  return static_cast<std::uint64_t>(::zip_get_num_entries(archive_.get(), 0));
}

std::string ZipArchive::name_at(std::uint64_t index) const {
  const char* const name = ::zip_get_name(archive_.get(), index, ZIP_FL_ENC_GUESS);
  return name == nullptr ? "" : name;
}

Result<ZipArchive::Part> ZipArchive::part_at(std::uint64_t index) {
  zip_stat_t status;
  ::zip_stat_init(&status);
  if (::zip_stat_index(archive_.get(), index, 0, &status) != 0)
    return extract::fail(Failure::damaged, "ZIP entry");
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
    return extract::fail(Failure::encrypted, "ZIP");
  // Whoever says beforehand that it is too large is believed.
  if ((status.valid & ZIP_STAT_SIZE) != 0 && !budget_->has_bytes(status.size))
    TRY(budget_->take_bytes(status.size));
  zip_file_t* const file = ::zip_fopen_index(archive_.get(), index, 0);
  if (file == nullptr) return extract::fail(Failure::damaged, ::zip_strerror(archive_.get()));
  return Part(file, *budget_);
}

Result<std::optional<ZipArchive::Part>> ZipArchive::part(const std::string& name) {
  const zip_int64_t index = ::zip_name_locate(archive_.get(), name.c_str(), 0);
  if (index < 0) return std::nullopt;
  return TRY(part_at(static_cast<std::uint64_t>(index)));
}

Result<std::optional<std::string>> ZipArchive::bytes_of(const std::string& name) {
  const zip_int64_t index = ::zip_name_locate(archive_.get(), name.c_str(), 0);
  if (index < 0) return std::nullopt;
  return TRY(bytes_at(static_cast<std::uint64_t>(index)));
}

Result<std::string> ZipArchive::bytes_at(std::uint64_t index) {
  Part part = TRY(part_at(index));
  std::string bytes;
  std::array<char, 64 << 10> buffer;
  while (const std::size_t size = TRY(part.read(buffer.data(), buffer.size())))
    bytes.append(buffer.data(), size);
  return bytes;
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
  TRY(budget_->take_bytes(static_cast<std::uint64_t>(got)));
  return static_cast<std::size_t>(got);
}

}  // namespace svea::package
