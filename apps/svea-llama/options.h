// What svea-llama is told on its command line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "llama/engine.h"

namespace svea::llama_app {

struct Options {
  std::filesystem::path model;
  std::string name;              // as clients call the model
  std::filesystem::path socket;  // "": a port of this machine
  std::uint16_t port = 0;
  bool makes_embeddings = false;
  bool only_checks = false;
  bool ends_with_stdin = false;
  llama::EngineOptions engine{};
};

// Nothing when there is nothing to run: help was asked for, or the arguments were wrong; `exit_code` tells
// which, and what there is to say has been said.
[[nodiscard]] std::optional<Options> read_options(int argc, char** argv, int& exit_code);

}  // namespace svea::llama_app
