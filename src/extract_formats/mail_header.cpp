#include "extract_formats/mail_header.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

bool is_field_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](unsigned char c) {
    return c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

}  // namespace

bool is_mail(std::string_view bytes) {
  static constexpr std::string_view k_telling[] = {"from",         "to",           "subject",     "date",
                                                   "message-id",   "mime-version", "return-path", "received",
                                                   "delivered-to", "content-type"};
  int telling = 0;
  bool is_continued = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line == "\r") break;
    if (is_continued && (line.front() == ' ' || line.front() == '\t')) continue;
    const std::string_view name = line.substr(0, line.find(':'));
    if (name.size() == line.size() || !is_field_name(name)) return false;
    is_continued = true;
    const std::string folded = text::fold(name);
    telling += std::ranges::find(k_telling, folded) != std::end(k_telling) ? 1 : 0;
  }
  return telling >= 3;
}

}  // namespace svea::extract_formats
