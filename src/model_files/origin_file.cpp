#include "model_files/origin_file.h"

#include "json/json.h"
#include "model_files/small_file.h"

namespace svea::model_files {

std::optional<Origin> read_origin(const std::filesystem::path& file) {
  const auto object = read_object(file);
  if (!object) return std::nullopt;
  const auto source = json::get<std::string>(*object, "source");
  const auto sha256 = json::get<std::string>(*object, "sha256");
  const auto licence = json::get<std::string>(*object, "licence");
  const auto pulled_at = json::get<std::int64_t>(*object, "pulled_at_ms");
  if (!source || !sha256 || !licence || !pulled_at) return std::nullopt;
  return Origin{*source, *sha256, *licence, Time{std::chrono::milliseconds{*pulled_at}}};
}

Status write_origin(const std::filesystem::path& file, const Origin& origin) {
  return write_object(file, {{"source", origin.source},
                             {"sha256", origin.sha256},
                             {"licence", origin.licence},
                             {"pulled_at_ms", origin.pulled_at.time_since_epoch().count()}});
}

}  // namespace svea::model_files
