#include "draft_office/text_places.h"

#include <algorithm>
#include <array>

#include "draft_office/marks.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

using drafts::Part;

struct Holder {
  std::string_view name;
  Part part;
};

constexpr std::array k_holders{Holder{"header", Part::header},       Holder{"header-left", Part::header},
                               Holder{"header-first", Part::header}, Holder{"footer", Part::footer},
                               Holder{"footer-left", Part::footer},  Holder{"footer-first", Part::footer},
                               Holder{"note-body", Part::footnote},  Holder{"annotation", Part::comment},
                               Holder{"txbxContent", Part::drawing}, Holder{"text-box", Part::drawing}};

bool has_braces(const xmlNode& node) {
  if (node.type != XML_TEXT_NODE || node.content == nullptr) return false;
  const std::string_view text = reinterpret_cast<const char*>(node.content);
  return text.find("{{") != std::string_view::npos || text.find("}}") != std::string_view::npos;
}

bool is_in_paragraph(const xmlNode& node, const Dialect& dialect) {
  for (const xmlNode* at = node.parent; at != nullptr; at = at->parent)
    if (dialect.is_paragraph(*at)) return true;
  return false;
}

}  // namespace

std::vector<xmlNode*> text_places(xmlNode& root, const Dialect& dialect) {
  std::vector<xmlNode*> places;
  for (xmlNode* node = &root; node != nullptr;) {
    const bool is_left_out = Dialect::is_one_of(dialect.left_out, *node);
    if (dialect.is_paragraph(*node))
      places.push_back(node);
    else if (has_braces(*node) && !is_in_paragraph(*node, dialect) &&
             (places.empty() || places.back() != node->parent))
      places.push_back(node->parent);
    node = is_left_out ? next_after(root, *node) : next_within(root, *node);
  }
  return places;
}

std::vector<std::string> attribute_texts(const xmlNode& node) {
  std::vector<std::string> texts;
  if (node.type != XML_ELEMENT_NODE) return texts;
  for (const xmlAttr* one = node.properties; one != nullptr; one = one->next)
    for (const xmlNode* text = one->children; text != nullptr; text = text->next)
      if (has_braces(*text)) texts.emplace_back(reinterpret_cast<const char*>(text->content));
  return texts;
}

Part part_of(const xmlNode& place, Part file) {
  for (const xmlNode* node = &place; node != nullptr; node = node->parent) {
    const auto holder = std::ranges::find(k_holders, package::local_name(*node), &Holder::name);
    if (holder != k_holders.end()) return holder->part;
  }
  return file;
}

}  // namespace svea::draft_office
