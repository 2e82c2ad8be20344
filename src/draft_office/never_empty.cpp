#include "draft_office/never_empty.h"

#include <array>
#include <vector>

#include "draft_office/marks.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

constexpr std::array<std::string_view, 6> k_need_paragraph{"tc",  "txbxContent", "hdr",
                                                           "ftr", "footnote",    "endnote"};

bool has_row(xmlNode& table, const Dialect& dialect) {
  for (xmlNode* node = table.children; node != nullptr; node = next_within(table, *node))
    if (Dialect::is_one_of(dialect.rows, *node)) return true;
  return false;
}

xmlNode* last_element(const xmlNode& parent) {
  xmlNode* node = parent.last;
  while (node != nullptr && node->type != XML_ELEMENT_NODE) node = node->prev;
  return node;
}

void add_paragraph(xmlNode& parent) {
  ::xmlAddChild(&parent,
                ::xmlNewDocNode(parent.doc, parent.ns, reinterpret_cast<const xmlChar*>("p"), nullptr));
}

}  // namespace

void mend_empty(xmlNode& root, const Dialect& dialect) {
  for (xmlNode* node = &root; node != nullptr;) {
    const bool goes = Dialect::is_one_of(dialect.tables, *node) && !has_row(*node, dialect);
    xmlNode* const next = goes ? next_after(root, *node) : next_within(root, *node);
    if (goes) remove(*node);
    node = next;
  }
  if (dialect.format != drafts::Format::docx) return;
  for (xmlNode* node = &root; node != nullptr; node = next_within(root, *node)) {
    if (!Dialect::is_one_of(k_need_paragraph, *node)) continue;
    const xmlNode* const last = last_element(*node);
    if (last == nullptr || !dialect.is_paragraph(*last)) add_paragraph(*node);
  }
}

}  // namespace svea::draft_office
