#include "drafts/plain_text.h"

#include "text/unicode.h"

namespace svea::drafts {
namespace {

bool is_allowed(char32_t c) {
  return c == U'\n' || c == U'\t' || (c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff);
}

}  // namespace

std::string plain_text(std::string_view text) {
  const std::string valid = text::to_valid_utf8(text);
  std::string out;
  for (std::size_t at = 0; at < valid.size();) {
    const auto [c, next] = text::code_point(valid, at);
    const bool is_lone_return = c == U'\r' && (next == valid.size() || valid[next] != '\n');
    if (is_lone_return)
      out += '\n';
    else if (is_allowed(c))
      out.append(valid, at, next - at);
    at = next;
  }
  return out;
}

}  // namespace svea::drafts
