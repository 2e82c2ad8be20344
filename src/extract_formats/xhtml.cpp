#include "extract_formats/xhtml.h"

#include <algorithm>

namespace svea::extract_formats {
namespace {

// Elements that have no content in HTML (WHATWG HTML, 13.1.2, "void elements").
constexpr std::string_view k_void[] = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                       "input", "link", "meta", "param", "source", "track", "wbr"};

// Where the tag that begins at `start` ends: after its ">"; npos when it never does.
std::size_t end_of_tag(std::string_view xhtml, std::size_t start) {
  char quote = '\0';
  for (std::size_t i = start + 1; i < xhtml.size(); ++i) {
    const char c = xhtml[i];
    if (quote != '\0')
      quote = c == quote ? '\0' : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '>')
      return i + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::string html_of_xhtml(std::string_view xhtml) {
  std::string html;
  for (std::size_t at = 0; at < xhtml.size();) {
    const std::size_t start = std::min(xhtml.find('<', at), xhtml.size());
    html += xhtml.substr(at, start - at);
    const std::string_view rest = xhtml.substr(start);
    const std::string_view name =
        rest.substr(0, rest.find_first_of(" \t\r\n/>", 1)).substr(rest.empty() ? 0 : 1);
    const std::size_t end =
        name.empty() || name.front() == '!' ? std::string_view::npos : end_of_tag(xhtml, start);
    if (end == std::string_view::npos) {  // no tag: a comment, or text
      html += rest.substr(0, 1);
      at = start + 1;
      continue;
    }
    const std::string_view tag = xhtml.substr(start, end - start);
    const bool is_closed = tag.ends_with("/>") && std::ranges::find(k_void, name) == std::end(k_void);
    html += is_closed ? tag.substr(0, tag.size() - 2) : tag;
    if (is_closed) html.append("></").append(name).append(">");
    at = end;
  }
  return html;
}

}  // namespace svea::extract_formats
