#include "server/config.h"

#include <cstdlib>
#include <sstream>

#include <fmt/format.h>

namespace svea::server {
namespace {

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::vector<std::string> split_at_commas(const std::string& list) {
  std::vector<std::string> parts;
  std::stringstream in(list);
  for (std::string part; std::getline(in, part, ',');)
    if (!part.empty()) parts.push_back(part);
  return parts;
}

Status check_url(const char* name, const std::string& url, const char* example) {
  if (url.empty() || url.starts_with("http://") || url.starts_with("https://")) return {};
  return fail(ErrorKind::invalid_input, "config_invalid",
              {fmt::format("{} ska börja med http:// eller https://, till exempel {}.", name, example),
               fmt::format("{} must begin with http:// or https://, for example {}.", name, example)});
}

}  // namespace

Result<Config> config_from_environment(const std::filesystem::path& data) {
  std::error_code error;
  const auto bin = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  Config config;
  config.data = data;
  config.extract = bin / "svea-extract";
  config.web = from_environment("SVEA_WEB");
  // build/<preset>/bin lies three folders below the checkout; an installation keeps both under one prefix.
  if (config.web.empty())
    config.web = std::filesystem::exists(bin / "../share/svea/web", error)
                     ? bin / "../share/svea/web"
                     : (bin / "../../../web/dist").lexically_normal();
  config.model.base_url = from_environment("SVEA_MODEL_URL");
  config.model.model = from_environment("SVEA_MODEL_NAME");
  config.model.api_key = from_environment("SVEA_MODEL_KEY");
  config.model.ca_file = from_environment("SVEA_MODEL_CA");
  config.public_url = from_environment("SVEA_PUBLIC_URL");
  config.names = split_at_commas(from_environment("SVEA_NAMES"));
  TRY(check_url("SVEA_MODEL_URL", config.model.base_url, "http://127.0.0.1:8000/v1"));
  TRY(check_url("SVEA_PUBLIC_URL", config.public_url, "https://svea.example.se"));
  return config;
}

}  // namespace svea::server
