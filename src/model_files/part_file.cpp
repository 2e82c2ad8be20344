#include "model_files/part_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "model_files/errors.h"
#include "model_files/small_file.h"

namespace svea::model_files {
namespace {

constexpr std::size_t k_read_bytes = 1u << 20;

PartState read_state(const std::filesystem::path& file) {
  const auto object = read_object(file);
  if (!object) return {};
  const auto source = json::get<std::string>(*object, "source");
  const auto validator = json::get<std::string>(*object, "validator");
  const auto bytes = json::get<std::int64_t>(*object, "bytes");
  if (!source || !validator || !bytes) return {};
  return {*source, *validator, static_cast<std::uint64_t>(*bytes)};
}

}  // namespace

std::filesystem::path PartFile::state_path() const { return path_.string() + ".json"; }

Result<PartFile> PartFile::open(std::filesystem::path path, std::string_view name) {
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  UniqueFd file(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  if (!file) return fail_write(errno, path);
  if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) return fail_being_pulled(name);
  struct stat status{};
  struct stat there{};
  if (::fstat(file.get(), &status) != 0) return fail_write(errno, path);
  // Whoever had it open may have put it in its place meanwhile.
  if (::stat(path.c_str(), &there) != 0 || there.st_ino != status.st_ino) return fail_being_pulled(name);
  PartFile part(std::move(path), std::move(file));
  part.bytes_ = static_cast<std::uint64_t>(status.st_size);
  part.state_ = read_state(part.state_path());
  return part;
}

Status PartFile::check_in(const std::function<void(std::uint64_t)>& on_read, const std::stop_token& stop) {
  std::vector<char> buffer(k_read_bytes);
  for (std::uint64_t at = 0; at < bytes_;) {
    if (stop.stop_requested()) return cancelled();
    const auto wanted = std::min<std::uint64_t>(buffer.size(), bytes_ - at);
    const auto read = ::pread(file_.get(), buffer.data(), wanted, static_cast<off_t>(at));
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) return fail_folder_unwritable(path_, std::strerror(errno));
    checksum_.update({buffer.data(), static_cast<std::size_t>(read)});
    at += static_cast<std::uint64_t>(read);
    on_read(at);
  }
  return {};
}

Status PartFile::restart(PartState state) {
  if (::ftruncate(file_.get(), 0) != 0) return fail_write(errno, path_);
  bytes_ = 0;
  checksum_ = {};
  return remember(std::move(state));
}

Status PartFile::remember(PartState state) {
  state_ = std::move(state);
  return write_object(state_path(), {{"source", state_.source},
                                     {"validator", state_.validator},
                                     {"bytes", static_cast<std::int64_t>(state_.bytes)}});
}

Status PartFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file_.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return fail_write(errno, path_);
    const auto taken = bytes.substr(0, static_cast<std::size_t>(written));
    checksum_.update(taken);
    bytes_ += taken.size();
    bytes.remove_prefix(taken.size());
  }
  return {};
}

std::string PartFile::sha256() const {
  crypto::Sha256 copy = checksum_;
  return copy.finish_hex();
}

Status PartFile::move_to(const std::filesystem::path& place) {
  if (::fsync(file_.get()) != 0) return fail_write(errno, path_);
  if (::rename(path_.c_str(), place.c_str()) != 0) return fail_write(errno, place);
  const UniqueFd folder(::open(place.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder || ::fsync(folder.get()) != 0) return fail_write(errno, place);
  std::error_code ignored;  // without a part it says nothing
  std::filesystem::remove(state_path(), ignored);
  return {};
}

void PartFile::remove() {
  std::error_code ignored;  // what stays behind is checked again before it is used
  std::filesystem::remove(path_, ignored);
  std::filesystem::remove(state_path(), ignored);
}

}  // namespace svea::model_files
