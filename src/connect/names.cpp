#include "connect/names.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <vector>

#include "text/unicode.h"

namespace svea::connect {
namespace {

constexpr std::size_t k_step_bytes_max = 200;  // file systems take 255
constexpr std::size_t k_path_bytes_max = 1000;
constexpr std::size_t k_ending_bytes_max = 10;

// Cuts before the character that begins at or goes over `bytes`.
std::string_view cut(std::string_view text, std::size_t bytes) {
  while (bytes > 0 && bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
    --bytes;
  return text.substr(0, bytes);
}

std::string safe_step(std::string_view step) {
  std::string safe(step);
  std::ranges::replace_if(
      safe, [](unsigned char c) { return c < ' ' || c == 0x7f || c == '\\' || c == ':'; }, '_');
  if (safe.size() <= k_step_bytes_max) return safe;
  const auto dot = safe.find_last_of('.');
  const bool has_ending = dot != std::string::npos && safe.size() - dot <= k_ending_bytes_max;
  const std::string ending = has_ending ? safe.substr(dot) : "";
  return std::string(cut(safe, k_step_bytes_max - ending.size())) + ending;
}

}  // namespace

std::string safe_path(std::string_view name) {
  std::vector<std::string> steps;
  const std::string composed = text::to_nfc(text::to_valid_utf8(name));
  for (const auto part : composed | std::views::split('/')) {
    const std::string_view step(part.begin(), part.end());
    if (!step.empty() && step != "." && step != "..") steps.push_back(safe_step(step));
  }
  if (steps.empty()) return "_";
  // The last steps say most.
  std::string path = steps.back();
  for (const auto& step : steps | std::views::reverse | std::views::drop(1)) {
    if (path.size() + 1 + step.size() > k_path_bytes_max) break;
    path = step + '/' + path;
  }
  return path;
}

bool is_temporary(std::string_view name) {
  constexpr std::array<std::string_view, 8> k_endings{".tmp",        ".temp", ".part", ".partial",
                                                      ".crdownload", ".swp",  ".lock", "~"};
  constexpr std::array<std::string_view, 2> k_names{"Thumbs.db", "desktop.ini"};
  return name.starts_with('.') || name.starts_with("~$") ||
         std::ranges::find(k_names, name) != k_names.end() ||
         std::ranges::any_of(k_endings, [name](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace svea::connect
