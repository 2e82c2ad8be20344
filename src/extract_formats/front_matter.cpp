#include "extract_formats/front_matter.h"

namespace svea::extract_formats {
namespace {

// A line of dashes may also be a rule above a text; front matter ends within a screen or two.
constexpr std::size_t k_front_matter_bytes_max = 16u << 10;

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r") - start + 1);
}

std::string_view unquoted(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

void note(Properties& properties, std::string_view line) {
  const std::size_t mark = line.find_first_of(":=");
  if (mark == std::string_view::npos) return;
  const std::string_view name = trimmed(line.substr(0, mark));
  const std::string_view value = unquoted(trimmed(line.substr(mark + 1)));
  if (name == "title") properties.title = value;
  if (name == "author") properties.author = value;
  if (name == "date") properties.date = value;
  if (name == "lang" || name == "language") properties.language = value;
}

}  // namespace

FrontMatter split_front_matter(std::string_view text) {
  const FrontMatter none{{}, text};
  const std::string_view fence = text.substr(0, 3);
  if (fence != "---" && fence != "+++") return none;
  FrontMatter found;
  bool is_first = true;
  for (std::size_t at = 0; at < text.size() && at < k_front_matter_bytes_max;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    at = std::min(end + 1, text.size());
    if (is_first) {
      if (line != fence) return none;
      is_first = false;
    } else if (line == fence || line == "...") {
      found.rest = text.substr(at);
      return found;
    } else {
      note(found.properties, line);
    }
  }
  return none;
}

}  // namespace svea::extract_formats
