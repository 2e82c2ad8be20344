#include "server/secret_key.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "base/unique_fd.h"
#include "crypto/random.h"

namespace svea::server {
namespace {

std::unexpected<Error> unusable(const std::filesystem::path& file) {
  return fail(
      ErrorKind::internal, "secret_key_unusable",
      {fmt::format("Nyckelfilen {} går inte att läsa. Återställ den från säkerhetskopian och starta om.",
                   file.string()),
       fmt::format("The key file {} cannot be read. Restore it from the backup and start again.",
                   file.string())},
      std::strerror(errno));
}

// Written whole under another name first: another process sees all of it or nothing.
Status make(const std::filesystem::path& file) {
  crypto::SealedBox::Key key;
  crypto::SystemRandom().fill(key);
  const std::filesystem::path fresh = fmt::format("{}.{}", file.string(), ::getpid());
  const UniqueFd out(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  const bool is_written = out &&
                          ::write(out.get(), key.data(), key.size()) == static_cast<ssize_t>(key.size()) &&
                          ::fsync(out.get()) == 0;
  // link() fails where another process came first: then theirs is the key.
  const bool is_there = is_written && (::link(fresh.c_str(), file.c_str()) == 0 || errno == EEXIST);
  ::unlink(fresh.c_str());
  if (!is_there) return unusable(file);
  return {};
}

}  // namespace

Result<crypto::SealedBox::Key> secret_key(const std::filesystem::path& data_directory) {
  const auto file = data_directory / "secret.key";
  std::error_code ignored;  // where it fails, opening says why
  if (!std::filesystem::exists(file, ignored)) TRY(make(file));
  crypto::SealedBox::Key key;
  const UniqueFd in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!in || ::read(in.get(), key.data(), key.size()) != static_cast<ssize_t>(key.size()))
    return unusable(file);
  return key;
}

}  // namespace svea::server
