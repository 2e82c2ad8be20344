#include "model_files/source.h"

#include <algorithm>

#include "model_files/errors.h"
#include "model_files/limits.h"

namespace svea::model_files {
namespace {

constexpr std::string_view k_hub = "hf:";
constexpr std::string_view k_ending = ".gguf";

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '-';
}

bool is_path_letter(char c) { return is_name_letter(c) || c == '/'; }

Result<Source> parse_hub(std::string_view rest) {
  const auto colon = rest.find(':');
  const auto model = rest.substr(0, colon);
  const auto file = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
  const auto slash = model.find('/');
  const bool is_model = slash != std::string_view::npos && is_valid_name(model.substr(0, slash)) &&
                        is_valid_name(model.substr(slash + 1));
  if (!is_model || !std::ranges::all_of(file, is_path_letter)) return fail_source_invalid(rest);
  return HubSource{std::string(model), std::string(file)};
}

}  // namespace

Result<Source> parse_source(std::string_view text) {
  if (text.starts_with(k_hub)) return parse_hub(text.substr(k_hub.size()));
  if (!text.starts_with("http://") && !text.starts_with("https://")) return fail_source_invalid(text);
  const auto url = http_client::parse_url(text);
  if (!url) return fail_source_invalid(text);
  return *url;
}

bool is_valid_name(std::string_view name) {
  return !name.empty() && name.size() <= k_name_bytes_max && name.front() != '.' && name.front() != '-' &&
         name.front() != '_' && std::ranges::all_of(name, is_name_letter);
}

Result<std::string> name_of_file(std::string_view file) {
  std::string name = http_client::percent_decoded(file.substr(file.find_last_of('/') + 1));
  if (name.ends_with(k_ending)) name.resize(name.size() - k_ending.size());
  if (!is_valid_name(name)) return fail_name_invalid();
  return name;
}

}  // namespace svea::model_files
