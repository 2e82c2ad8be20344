// The key by which the account that started a server uses it from the command line, without signing in.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::server {

// Keeps the key of the server on `port` in a file that only this account can read, as long as it lives:
// $XDG_STATE_HOME/svea/servers/PORT.key, or below ~/.local/state. A machine without a home directory keeps
// none.
class OwnerKeyFile {
 public:
  OwnerKeyFile(std::uint16_t port, std::string_view key);
  ~OwnerKeyFile();
  OwnerKeyFile(const OwnerKeyFile&) = delete;
  OwnerKeyFile& operator=(const OwnerKeyFile&) = delete;

 private:
  std::filesystem::path path_;
};

// The key kept for the server at `url`; absent unless it is on this machine and of this account.
[[nodiscard]] std::optional<std::string> read_owner_key(std::string_view url);

}  // namespace svea::server
