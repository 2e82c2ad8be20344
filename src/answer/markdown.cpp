#include "answer/markdown.h"

namespace svea::answer {

std::string markdown_escaped(std::string_view text) {
  constexpr std::string_view k_special = "\\`*_[]<>|#";
  std::string escaped;
  for (const char c : text) {
    if (k_special.contains(c)) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace svea::answer
