#include "turns/title.h"

#include "text/unicode.h"

namespace svea::turns {
namespace {

// As much as a list of conversations shows on one line.
constexpr std::int64_t k_code_points_max = 60;

std::string on_one_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_space) {
      if (gap && !line.empty()) line += ' ';
      line += c;
    }
    gap = is_space;
  }
  return line;
}

}  // namespace

std::string title_of(std::string_view question) {
  std::string title = on_one_line(question);
  if (text::code_points(title) <= k_code_points_max) return title;
  title.resize(text::CodePointMap(title).byte_at(k_code_points_max - 1));
  if (const auto space = title.rfind(' '); space != std::string::npos) title.resize(space);
  // "skyddsnät." goes on as "skyddsnät…".
  title.resize(title.find_last_not_of(".,;: ") + 1);
  return title + "…";
}

}  // namespace svea::turns
