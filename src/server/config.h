// What the operator decides: where the data lies, where to listen, which model writes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.h"

namespace svea::server {

struct Config {
  std::filesystem::path data;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;      // 0: a free one
  std::filesystem::path web;      // the built web application
  std::filesystem::path extract;  // the program svea-extract
  std::string model_url{};        // SVEA_MODEL_URL: an OpenAI-compatible server; "" without a model
  std::string model_name{};       // SVEA_MODEL_NAME: "" takes the server's first
  std::string model_key{};        // SVEA_MODEL_KEY
  std::string model_ca_file{};    // SVEA_MODEL_CA: PEM
};

// Defaults and environment. The web application and svea-extract are looked for beside the running program
// and in its checkout; SVEA_WEB names another place for the former. Errors: config_invalid.
[[nodiscard]] Result<Config> config_from_environment(const std::filesystem::path& data);

}  // namespace svea::server
