#include "model_files/small_file.h"

#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "model_files/errors.h"

namespace svea::model_files {
namespace {

// Ours have a few hundred bytes.
constexpr std::uintmax_t k_bytes_max = 64u << 10;

}  // namespace

std::optional<json::Object> read_object(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error || size > k_bytes_max) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  auto object = json::parse_object(text.str());
  if (!in || !object) return std::nullopt;
  return std::move(*object);
}

Status write_object(const std::filesystem::path& file, const json::Object& object) {
  const std::filesystem::path beside = fmt::format("{}.{}", file.string(), ::getpid());
  std::ofstream out(beside, std::ios::binary);
  out << json::serialise(object) << '\n';
  out.close();
  std::error_code error;
  if (out) std::filesystem::rename(beside, file, error);
  if (out && !error) return {};
  const int cause = error ? error.value() : errno;
  std::filesystem::remove(beside, error);
  return fail_write(cause, file);
}

}  // namespace svea::model_files
