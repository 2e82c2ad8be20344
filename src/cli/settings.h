// What every command is told besides its own arguments.
#pragma once

#include <filesystem>
#include <string>

#include "cli/language.h"

namespace svea::cli {

struct Settings {
  std::filesystem::path data;  // the data directory; used when `server` is empty
  std::string server;          // http://host:port of a running server
  bool json = false;           // answers for programs on stdout
  Language language = Language::swedish;
};

}  // namespace svea::cli
