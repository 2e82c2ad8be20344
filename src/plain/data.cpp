#include "plain/data.h"

namespace svea::plain {

std::vector<std::string_view> split_at(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const std::size_t end = line.find(separator, at);
    parts.push_back(line.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return parts;
    at = end + 1;
  }
}

std::vector<std::string_view> split_words(std::string_view line) {
  std::vector<std::string_view> parts;
  for (const auto part : split_at(line, ' '))
    if (!part.empty()) parts.push_back(part);
  return parts;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace svea::plain
