#include "extract_formats/markup_reader.h"

#include <algorithm>

#include "extract/failures.h"
#include "extract_formats/html_tree.h"
#include "gzip/gunzip.h"
#include "package/xml_stream.h"

namespace svea::extract_formats {
namespace {

using extract::Element;
using extract::Markup;

std::string trimmed(std::string_view text) {
  constexpr std::string_view k_white = " \t\r\n\f";
  const auto first = text.find_first_not_of(k_white);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(k_white) - first + 1));
}

// Without a prefix of its namespace.
std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

bool is_html(std::string_view bytes) {
  constexpr std::size_t k_looked_at = 1024;
  std::string head(bytes.substr(0, k_looked_at));
  std::ranges::transform(head, head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return head.contains("<!doctype html") || head.contains("<html");
}

Result<Markup> read_xml(std::string_view bytes) {
  Markup markup;
  std::vector<std::size_t> open;  // the elements that have not ended
  for (package::XmlStream xml(bytes);;) {
    switch (TRY(xml.next())) {
      case package::XmlEvent::start: {
        Element element{.depth = static_cast<int>(open.size()), .name = std::string(xml.name()), .text = {}};
        for (auto& [name, value] : xml.attributes())
          element.attributes.emplace_back(local_name(name), std::move(value));
        open.push_back(markup.elements.size());
        markup.elements.push_back(std::move(element));
        break;
      }
      case package::XmlEvent::text:
        if (!open.empty()) markup.elements[open.back()].text += xml.text();
        break;
      case package::XmlEvent::end:
        markup.elements[open.back()].text = trimmed(markup.elements[open.back()].text);
        open.pop_back();
        break;
      case package::XmlEvent::done:
        return markup;
    }
  }
}

Element element_of(const GumboNode& node, int depth) {
  Element element{.depth = depth, .name = ::gumbo_normalized_tagname(node.v.element.tag), .text = {}};
  const auto& attributes = node.v.element.attributes;
  for (unsigned i = 0; i < attributes.length; ++i) {
    const auto& attribute = *static_cast<const GumboAttribute*>(attributes.data[i]);
    element.attributes.emplace_back(attribute.name, attribute.value);
  }
  return element;
}

Result<Markup> read_page(std::string_view utf8) {
  const HtmlTree tree(utf8);
  if (tree.is_too_deep()) return extract::fail(extract::Failure::too_deep, "HTML");
  Markup markup;
  markup.elements.push_back(element_of(tree.root(), 0));
  std::vector<const GumboNode*> found;
  find_elements(
      tree.root(),
      [](const GumboNode& node) {
        return is_element(node, GUMBO_TAG_A) || is_element(node, GUMBO_TAG_BASE) ||
               is_element(node, GUMBO_TAG_LINK) || is_element(node, GUMBO_TAG_META) ||
               is_element(node, GUMBO_TAG_TITLE);
      },
      found);
  for (const GumboNode* node : found) {
    auto element = element_of(*node, 1);
    std::string text;
    append_text(*node, text);
    element.text = trimmed(text);
    markup.elements.push_back(std::move(element));
  }
  return markup;
}

Result<std::string> unpack(std::string_view packed) {
  auto unpacked = gzip::gunzip(packed, extract::k_markup_bytes_max);
  if (unpacked) return unpacked;
  const bool is_too_large = unpacked.error().kind == ErrorKind::too_large;
  return extract::fail(is_too_large ? extract::Failure::too_large : extract::Failure::damaged, "gzip");
}

}  // namespace

Result<Markup> read_markup(std::string_view bytes, const Decoders& decoders) {
  if (bytes.empty()) return extract::fail(extract::Failure::empty);
  std::string unpacked;
  if (gzip::is_gzip(bytes)) bytes = unpacked = TRY(unpack(bytes));
  if (bytes.size() > extract::k_markup_bytes_max) return extract::fail(extract::Failure::too_large, "markup");
  if (!is_html(bytes)) return read_xml(bytes);
  const auto utf8 = decoders.decode(bytes);
  if (!utf8) return extract::fail(extract::Failure::type_unknown, "binary");
  return read_page(*utf8);
}

}  // namespace svea::extract_formats
