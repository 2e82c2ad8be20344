#include "draft_office/copy.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/check.h"
#include "draft_office/marks.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

constexpr std::array<std::string_view, 6> k_only_once{"bookmarkStart",  "bookmarkEnd",  "bookmark",
                                                      "bookmark-start", "bookmark-end", "reference-mark"};
constexpr std::array<std::string_view, 2> k_identities{"paraId", "textId"};

void drop_identities(xmlNode& node) {
  for (xmlAttr* one = node.properties; one != nullptr;) {
    xmlAttr* const next = one->next;
    const std::string_view name = reinterpret_cast<const char*>(one->name);
    const bool is_xml_id = name == "id" && one->ns != nullptr && one->ns->prefix != nullptr &&
                           std::string_view(reinterpret_cast<const char*>(one->ns->prefix)) == "xml";
    if (is_xml_id || std::ranges::find(k_identities, name) != k_identities.end()) ::xmlRemoveProp(one);
    one = next;
  }
}

void drop_what_is_only_once(xmlNode& top) {
  drop_identities(top);
  for (xmlNode* node = top.children; node != nullptr;) {
    const bool goes = std::ranges::find(k_only_once, package::local_name(*node)) != k_only_once.end();
    xmlNode* const next = goes ? next_after(top, *node) : next_within(top, *node);
    if (goes)
      remove(*node);
    else if (node->type == XML_ELEMENT_NODE)
      drop_identities(*node);
    node = next;
  }
}

}  // namespace

xmlNode* copy_of(const xmlNode& node, Depth depth) {
  xmlNode* copy = nullptr;
  if (node.type != XML_ELEMENT_NODE) return ::xmlDocCopyNode(const_cast<xmlNode*>(&node), node.doc, 1);
  const int failed = ::xmlDOMWrapCloneNode(nullptr, node.doc, const_cast<xmlNode*>(&node), &copy, node.doc,
                                           node.parent, depth == Depth::deep ? 1 : 0, 0);
  check(failed == 0 && copy != nullptr, "a copy of an element");
  // Linked to the parent it was made for, without being a child of it.
  copy->parent = nullptr;
  if (depth == Depth::deep) drop_what_is_only_once(*copy);
  return copy;
}

std::size_t nodes_in(xmlNode& node) {
  std::size_t count = 1;
  for (xmlNode* at = node.children; at != nullptr; at = next_within(node, *at)) ++count;
  return count;
}

}  // namespace svea::draft_office
