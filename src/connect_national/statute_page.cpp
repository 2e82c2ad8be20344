#include "connect_national/statute_page.h"

#include <fmt/format.h>

#include <ranges>

#include "web/escape.h"

namespace svea::connect_national {
namespace {

// The API puts a list of the chapters before the text. It would be taken for the chapters themselves, and
// what is hidden is left out when a page is taken in.
std::string without_contents(std::string_view html) {
  constexpr std::string_view k_contents = "<div class=\"sfstoc\"";
  std::string page(html);
  for (auto at = page.find(k_contents); at != std::string::npos;
       at = page.find(k_contents, at + k_contents.size()))
    page.insert(at + k_contents.size(), " hidden");
  return page;
}

}  // namespace

std::string page_of_html(std::string_view title, std::string_view html) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"sv\"><head><meta "
      "charset=\"utf-8\"><title>{}</title></head>\n<body>{}</body></html>\n",
      web::escaped(title), without_contents(html));
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
