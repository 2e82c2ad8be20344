#include "search_vectors/document_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "search_vectors/file_errors.h"
#include "search_vectors/log_bytes.h"

namespace svea::search_vectors {

Result<std::optional<DocumentLog>> DocumentLog::open(const std::filesystem::path& path, Access access) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::string_view left = bytes;
  auto head = take_head(left);
  if (!head) return std::nullopt;
  DocumentLog log;
  log.head_ = *std::move(head);
  while (auto entry = take_entry(left)) log.entries_.push_back(*std::move(entry));
  log.end_bytes_ = bytes.size() - left.size();
  if (access == Access::read_only) return log;
  log.file_ = UniqueFd(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!log.file_ || ::ftruncate(log.file_.get(), static_cast<off_t>(log.end_bytes_)) != 0)
    return fail_file(path);
  return log;
}

Result<DocumentLog> DocumentLog::create(const std::filesystem::path& path, LogHead head) {
  DocumentLog log;
  log.head_ = std::move(head);
  log.file_ = UniqueFd(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!log.file_) return fail_file(path);
  TRY(log.write(head_bytes(log.head_)));
  return log;
}

Status DocumentLog::append(const std::vector<LogEntry>& entries) {
  std::string bytes;
  for (const LogEntry& entry : entries) bytes += entry_bytes(entry);
  return write(bytes);
}

Status DocumentLog::write(std::string_view bytes) {
  std::uint64_t at = end_bytes_;
  for (std::string_view left = bytes; !left.empty();) {
    const ssize_t written = ::pwrite(file_.get(), left.data(), left.size(), static_cast<off_t>(at));
    if (written < 0) return fail_file("documents");
    at += static_cast<std::uint64_t>(written);
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fdatasync(file_.get()) != 0) return fail_file("documents");
  end_bytes_ = at;
  return {};
}

}  // namespace svea::search_vectors
