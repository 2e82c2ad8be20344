#include "server/config.h"

#include <cstdlib>

namespace svea::server {
namespace {

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
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
  config.model_url = from_environment("SVEA_MODEL_URL");
  config.model_name = from_environment("SVEA_MODEL_NAME");
  config.model_key = from_environment("SVEA_MODEL_KEY");
  config.model_ca_file = from_environment("SVEA_MODEL_CA");
  if (!config.model_url.empty() && !config.model_url.starts_with("http://") &&
      !config.model_url.starts_with("https://"))
    return fail(
        ErrorKind::invalid_input, "config_invalid",
        {"SVEA_MODEL_URL ska börja med http:// eller https://, till exempel http://127.0.0.1:8000/v1.",
         "SVEA_MODEL_URL must begin with http:// or https://, for example http://127.0.0.1:8000/v1."});
  return config;
}

}  // namespace svea::server
