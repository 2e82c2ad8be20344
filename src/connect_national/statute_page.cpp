#include "connect_national/statute_page.h"
#include "web/escape.h"

#include <fmt/format.h>

#include <ranges>

namespace svea::connect_national {
std::string page_of_html(std::string_view title, std::string_view html) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"sv\"><head><meta "
      "charset=\"utf-8\"><title>{}</title></head>\n<body>{}</body></html>\n",
      web::escaped(title), html);
}

std::string page_of_text(std::string_view title, std::string_view text) {
  std::string paragraphs;
  bool is_open = false;
  for (const auto part : text | std::views::split('\n')) {
    const std::string_view line(part.begin(), part.end());
    const bool is_blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (is_blank == is_open) paragraphs += is_open ? "</p>\n" : "<p>";
    is_open = !is_blank;
    if (!is_blank) paragraphs += web::escaped(line) + ' ';
  }
  return page_of_html(title, paragraphs);
}

}  // namespace svea::connect_national
