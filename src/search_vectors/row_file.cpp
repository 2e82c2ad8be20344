#include "search_vectors/row_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <utility>

#include "base/check.h"
#include "search_vectors/file_errors.h"

namespace svea::search_vectors {

Result<RowFile> RowFile::open(const std::filesystem::path& path, std::size_t row_bytes, Access access) {
  RowFile opened;
  opened.row_bytes_ = row_bytes;
  const int how = access == Access::write ? O_RDWR | O_CREAT : O_RDONLY;
  opened.file_ = UniqueFd(::open(path.c_str(), how | O_CLOEXEC, 0600));
  struct stat status{};
  if (!opened.file_ || ::fstat(opened.file_.get(), &status) != 0) return fail_file(path);
  opened.rows_ = static_cast<std::size_t>(status.st_size) / row_bytes;
  void* at = ::mmap(nullptr, k_rows_max * row_bytes, PROT_READ, MAP_SHARED, opened.file_.get(), 0);
  if (at == MAP_FAILED) return fail_file(path);
  opened.rows_at_ = static_cast<const std::byte*>(at);
  return opened;
}

RowFile::RowFile(RowFile&& other) noexcept { *this = std::move(other); }

RowFile& RowFile::operator=(RowFile&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(row_bytes_, other.row_bytes_);
  std::swap(rows_, other.rows_);
  std::swap(rows_at_, other.rows_at_);
  return *this;
}

RowFile::~RowFile() {
  if (rows_at_ != nullptr) ::munmap(const_cast<std::byte*>(rows_at_), k_rows_max * row_bytes_);
}

Status RowFile::append(std::span<const std::byte> whole_rows) {
  check(whole_rows.size() % row_bytes_ == 0, "only whole rows are appended");
  const std::size_t count = whole_rows.size() / row_bytes_;
  if (rows_ + count > k_rows_max) return fail_full();
  std::size_t at = rows_ * row_bytes_;
  while (!whole_rows.empty()) {
    const ssize_t written =
        ::pwrite(file_.get(), whole_rows.data(), whole_rows.size(), static_cast<off_t>(at));
    if (written < 0) return fail_file("rows");
    at += static_cast<std::size_t>(written);
    whole_rows = whole_rows.subspan(static_cast<std::size_t>(written));
  }
  rows_ += count;
  return {};
}

Status RowFile::sync() const {
  if (::fdatasync(file_.get()) != 0) return fail_file("rows");
  return {};
}

}  // namespace svea::search_vectors
