#include "extract_formats/pdf_furniture.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace svea::extract_formats {
namespace {

// The outer parts of a page's height where furniture stands.
constexpr double k_edge = 0.12;

enum class Edge { none, top, bottom };

Edge edge_of(const PdfPage& page, const PdfLine& line) {
  if (line.box.bottom < k_edge * page.height) return Edge::top;
  return line.box.top > (1 - k_edge) * page.height ? Edge::bottom : Edge::none;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The text with every number as "#", so that "Sida 3 (12)" is the same on all pages.
std::string without_numbers(const PdfLine& line) {
  std::string key;
  const auto add = [&key](std::string_view text) {
    for (const char c : text)
      if (!is_digit(c))
        key += c;
      else if (!key.ends_with('#'))
        key += '#';
  };
  add(line.text);
  for (const PdfLine& cell : line.cells) add('|' + cell.text);
  return key;
}

bool is_page_number(const PdfLine& line) {
  std::string key = without_numbers(line);
  std::erase_if(key, [](char c) { return std::string_view(" -–().").contains(c); });
  static const std::set<std::string> k_forms = {
      "#",        "##", "#/#",   "#av#",     "Sida#",  "Sida##",  "sida#", "Sid#", "Sid##",
      "Sida#av#", "s#", "Page#", "Page#of#", "Sidan#", "Sida#/#", "|#",    "#|"};
  return k_forms.contains(key);
}

}  // namespace

void remove_furniture(std::vector<PdfPage>& pages) {
  std::map<std::pair<Edge, std::string>, std::set<const PdfPage*>> pages_of;
  for (const PdfPage& page : pages)
    for (const PdfLine& line : page.lines)
      if (const Edge edge = edge_of(page, line); edge != Edge::none)
        pages_of[{edge, without_numbers(line)}].insert(&page);

  // On two pages a line may return by chance; in a longer document three times is no chance at the edge of a
  // page.
  const std::size_t pages_min = pages.size() <= 2 ? 2 : 3;
  for (PdfPage& page : pages)
    std::erase_if(page.lines, [&](const PdfLine& line) {
      const Edge edge = edge_of(page, line);
      if (edge == Edge::none) return false;
      if (is_page_number(line)) return true;
      if (edge == Edge::top && &page == &pages.front()) return false;
      return pages_of[{edge, without_numbers(line)}].size() >= pages_min;
    });
}

}  // namespace svea::extract_formats
