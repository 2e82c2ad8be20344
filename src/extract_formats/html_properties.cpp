#include "extract_formats/html_properties.h"

#include <algorithm>
#include <vector>

#include "extract_formats/clean_text.h"
#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

// Names of <meta>, the most telling first.
constexpr std::string_view k_author[] = {"author", "dcterms.creator", "dc.creator", "article:author"};
constexpr std::string_view k_date[] = {"article:modified_time",
                                       "dcterms.modified",
                                       "dc.date.modified",
                                       "last-modified",
                                       "article:published_time",
                                       "dcterms.issued",
                                       "dc.date.issued",
                                       "dcterms.date",
                                       "dc.date",
                                       "date"};

std::string text_of_first(const GumboNode& root, GumboTag tag) {
  std::vector<const GumboNode*> found;
  find_elements(root, [tag](const GumboNode& node) { return is_element(node, tag); }, found);
  std::string text;
  if (!found.empty())
    for (const GumboNode* child : children(*found.front())) append_text(*child, text);
  return clean_text(text, Spacing::cells);
}

// Sites add their own name to the title of each page; the page's heading is the same without it.
std::string title_of(const GumboNode& root) {
  const std::string title = text_of_first(root, GUMBO_TAG_TITLE);
  const std::string heading = text_of_first(root, GUMBO_TAG_H1);
  return !heading.empty() && title.starts_with(heading) ? heading : title;
}

std::string name_of(const GumboNode& meta) {
  for (const char* const kind : {"name", "property", "http-equiv"})
    if (const std::string_view name = attribute(meta, kind); !name.empty()) return text::fold(name);
  return "";
}

template <std::size_t n>
std::string first_content(const std::vector<const GumboNode*>& metas, const std::string_view (&names)[n]) {
  for (const std::string_view name : names) {
    const auto found = std::ranges::find(metas, name, [](const GumboNode* meta) { return name_of(*meta); });
    if (found != metas.end()) return std::string(attribute(**found, "content"));
  }
  return "";
}

}  // namespace

Properties html_properties(const GumboNode& root) {
  std::vector<const GumboNode*> metas;
  find_elements(root, [](const GumboNode& node) { return is_element(node, GUMBO_TAG_META); }, metas);
  return {title_of(root), first_content(metas, k_author), first_content(metas, k_date),
          std::string(attribute(root, "lang"))};
}

}  // namespace svea::extract_formats
