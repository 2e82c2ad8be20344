#include "draft_office/marks.h"

#include <charconv>
#include <string>
#include <string_view>

#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

const std::string k_name = "svea-placeholder";
const std::string k_section = "svea-section";

// Of texts that end with a zero.
const xmlChar* xml(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }

std::optional<std::size_t> number_in(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool is_mark(const xmlNode& node) {
  return node.type == XML_PI_NODE && k_name == reinterpret_cast<const char*>(node.name);
}

}  // namespace

xmlNode* new_mark(xmlDoc& document, std::size_t number) {
  return ::xmlNewDocPI(&document, xml(k_name), xml(std::to_string(number)));
}

std::optional<std::size_t> mark_number(const xmlNode& node) {
  return is_mark(node) ? number_in(reinterpret_cast<const char*>(node.content)) : std::nullopt;
}

void make_section(xmlNode& start, xmlNode& end) {
  xmlNode* const section = ::xmlNewDocNode(start.doc, nullptr, xml(k_section), nullptr);
  ::xmlNewProp(section, xml("number"), start.content);
  ::xmlAddPrevSibling(&start, section);
  while (start.next != nullptr && start.next != &end) {
    xmlNode* const node = start.next;
    ::xmlUnlinkNode(node);
    ::xmlAddChild(section, node);
  }
  remove(start);
  remove(end);
}

std::optional<std::size_t> section_number(const xmlNode& node) {
  if (node.ns != nullptr || package::local_name(node) != k_section) return std::nullopt;
  return number_in(package::attribute(node, "number"));
}

void remove_foreign_marks(xmlDoc& document) {
  xmlNode* const root = ::xmlDocGetRootElement(&document);
  for (xmlNode* node = root; node != nullptr;) {
    xmlNode* const next = is_mark(*node) ? next_after(*root, *node) : next_within(*root, *node);
    if (is_mark(*node))
      remove(*node);
    else if (section_number(*node))
      ::xmlNodeSetName(node, xml("section"));
    node = next;
  }
}

xmlNode* next_within(const xmlNode& top, xmlNode& node) {
  const bool has_children = node.type == XML_ELEMENT_NODE && node.children != nullptr;
  return has_children ? node.children : next_after(top, node);
}

xmlNode* next_after(const xmlNode& top, xmlNode& node) {
  for (xmlNode* at = &node; at != &top && at != nullptr; at = at->parent)
    if (at->next != nullptr) return at->next;
  return nullptr;
}

void remove(xmlNode& node) {
  ::xmlUnlinkNode(&node);
  ::xmlFreeNode(&node);
}

}  // namespace svea::draft_office
