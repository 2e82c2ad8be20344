#include "package/zip_writer.h"

#include <cstdlib>
#include <cstring>

#include "extract/failures.h"

namespace svea::package {
namespace {

// 1 January 1980, noon: the first day that a ZIP archive knows, in every time zone.
constexpr zip_uint16_t k_dos_date = (1 << 5) | 1;
constexpr zip_uint16_t k_dos_time = 12 << 11;

Result<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t status;
  ::zip_stat_init(&status);
  if (::zip_source_stat(source, &status) != 0 || ::zip_source_open(source) != 0)
    return fail_internal("the archive that was written cannot be read");
  std::string bytes(status.size, '\0');
  const zip_int64_t got = ::zip_source_read(source, bytes.data(), bytes.size());
  ::zip_source_close(source);
  if (got != static_cast<zip_int64_t>(bytes.size())) return fail_internal("the archive was not read whole");
  return bytes;
}

}  // namespace

Result<ZipWriter> ZipWriter::over(std::string_view archive) {
  zip_error_t error;
  ::zip_error_init(&error);
  // A copy of libzip's own: where the first parts stay as they are it writes over them in place, and frees
  // what it wrote over, borrowed or not (libzip 1.7).
  std::unique_ptr<void, decltype(&std::free)> copy(archive.empty() ? nullptr : std::malloc(archive.size()),
                                                   &std::free);
  if (!archive.empty() && copy == nullptr) return fail_internal("no memory for an archive");
  if (copy) std::memcpy(copy.get(), archive.data(), archive.size());
  zip_source_t* const source = ::zip_source_buffer_create(copy.get(), archive.size(), 1, &error);
  if (source == nullptr) return fail_internal("zip_source_buffer_create");
  (void)copy.release();
  ::zip_source_keep(source);
  zip_t* const opened = ::zip_open_from_source(source, archive.empty() ? ZIP_TRUNCATE : 0, &error);
  ZipWriter writer(source, opened);
  if (opened != nullptr) return writer;
  std::string reason = ::zip_error_strerror(&error);
  ::zip_error_fini(&error);
  ::zip_source_free(source);  // the one that the archive would have owned
  return extract::fail(extract::Failure::damaged, std::move(reason));
}

bool ZipWriter::has(const std::string& name) const {
  return ::zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

Status ZipWriter::put(const std::string& name, std::string content) {
  return put(name, std::move(content), ZIP_CM_DEFLATE);
}

Status ZipWriter::put_unpacked(const std::string& name, std::string content) {
  return put(name, std::move(content), ZIP_CM_STORE);
}

Status ZipWriter::put(const std::string& name, std::string content, int method) {
  const std::string& kept = contents_.emplace_back(std::move(content));
  zip_source_t* const source = ::zip_source_buffer(archive_.get(), kept.data(), kept.size(), 0);
  const zip_int64_t index = source == nullptr ? -1
                                              : ::zip_file_add(archive_.get(), name.c_str(), source,
                                                               ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
  if (index < 0) {
    if (source != nullptr) ::zip_source_free(source);
    return fail_internal(::zip_strerror(archive_.get()));
  }
  const auto place = static_cast<zip_uint64_t>(index);
  if (::zip_set_file_compression(archive_.get(), place, method, 0) != 0 ||
      ::zip_file_set_dostime(archive_.get(), place, k_dos_time, k_dos_date, 0) != 0)
    return fail_internal(::zip_strerror(archive_.get()));
  return {};
}

Result<std::string> ZipWriter::finish() && {
  if (::zip_close(archive_.get()) != 0)
    return extract::fail(extract::Failure::damaged, ::zip_strerror(archive_.get()));
  (void)archive_.release();  // closing it has freed it
  return bytes_of(target_.get());
}

}  // namespace svea::package
