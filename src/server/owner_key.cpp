#include "server/owner_key.h"

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <fstream>

#include <fmt/format.h>

#include "base/log.h"

namespace svea::server {
namespace {

std::filesystem::path key_path(std::uint16_t port) {
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (state && *state)
    folder = state;
  else if (home && *home)
    folder = std::filesystem::path(home) / ".local/state";
  else
    return {};
  return folder / "svea/servers" / fmt::format("{}.key", port);
}

// The port of a URL on this machine's loopback.
std::optional<std::uint16_t> loopback_port(std::string_view url) {
  for (const std::string_view host : {"http://127.0.0.1", "http://localhost", "http://[::1]"}) {
    if (!url.starts_with(host)) continue;
    auto rest = url.substr(host.size());
    if (rest.empty() || rest.front() != ':') return 80;
    rest.remove_prefix(1);
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), port);
    if (error == std::errc{} && (end == rest.data() + rest.size() || *end == '/')) return port;
  }
  return {};
}

}  // namespace

OwnerKeyFile::OwnerKeyFile(std::uint16_t port, std::string_view key) : path_(key_path(port)) {
  if (path_.empty()) return;
  std::error_code error;
  std::filesystem::create_directories(path_.parent_path(), error);
  std::filesystem::remove(path_, error);
  const int file = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool written = file >= 0 && ::write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size());
  if (file >= 0) ::close(file);
  if (!written) log(LogLevel::warning, "owner_key_not_kept");
}

OwnerKeyFile::~OwnerKeyFile() {
  std::error_code error;
  if (!path_.empty()) std::filesystem::remove(path_, error);
}

std::optional<std::string> read_owner_key(std::string_view url) {
  const auto port = loopback_port(url);
  if (!port) return {};
  std::ifstream in(key_path(*port));
  std::string key;
  if (!std::getline(in, key) || key.empty()) return {};
  return key;
}

}  // namespace svea::server
