#include "extract_formats/pdf_tags.h"

#include <poppler/Catalog.h>
#include <poppler/PDFDoc.h>
#include <poppler/StructElement.h>
#include <poppler/StructTreeRoot.h>

#include "base/limits.h"

namespace svea::extract_formats {
namespace {

bool is_cell(const StructElement& element) {
  return element.getType() == StructElement::TD || element.getType() == StructElement::TH;
}

int heading_level_of(StructElement::Type type) {
  if (type == StructElement::H) return 1;
  return type >= StructElement::H1 && type <= StructElement::H6 ? type - StructElement::H1 + 1 : 0;
}

}  // namespace

std::optional<PdfTags> PdfTags::of(PDFDoc& document) {
  const StructTreeRoot* const root = document.getCatalog()->getStructTreeRoot();
  if (root == nullptr) return std::nullopt;
  PdfTags tags(document);
  for (unsigned i = 0; i < root->getNumChildren(); ++i)
    tags.visit(*root->getChild(static_cast<int>(i)), {}, 0);
  tags.forget_doubtful_tables();
  return tags;
}

PdfTag PdfTags::at(int page, int mcid) const {
  const auto found = tags_.find({page, mcid});
  return found == tags_.end() ? PdfTag{} : found->second;
}

void PdfTags::visit(const StructElement& element, PdfTag tag, std::size_t depth) {
  const StructElement::Type type = element.getType();
  if (type == StructElement::MCID) {
    Ref page{};
    if (element.getPageRef(page)) tags_[{document_->getCatalog()->findPage(page), element.getMCID()}] = tag;
    return;
  }
  if (type == StructElement::TR && tag.row == 0) return visit_row(element, tag, depth);
  if (type == StructElement::Table && tag.table == 0) tag.table = ++last_table_;
  const int level = heading_level_of(type);
  if ((level > 0 || type == StructElement::LI) && tag.row == 0) {
    tag.block = ++last_block_;
    tag.heading_level = level;
  }
  visit_children(element, tag, depth);
}

void PdfTags::visit_children(const StructElement& element, const PdfTag& tag, std::size_t depth) {
  if (depth >= limits::k_nesting_max) return;
  for (unsigned i = 0; i < element.getNumChildren(); ++i)
    visit(*element.getChild(static_cast<int>(i)), tag, depth + 1);
}

void PdfTags::visit_row(const StructElement& row, PdfTag tag, std::size_t depth) {
  tag.row = ++last_row_;
  tag.block = 0;
  tag.heading_level = 0;
  const std::size_t marks_before = tags_.size();
  for (unsigned i = 0; i < row.getNumChildren(); ++i) {
    const StructElement& child = *row.getChild(static_cast<int>(i));
    visit_children(child, tag, depth + 1);
    if (is_cell(child)) ++tag.column;
  }
  if (tags_.size() == marks_before) doubtful_tables_.insert(tag.table);
}

void PdfTags::forget_doubtful_tables() {
  for (auto& [mark, tag] : tags_)
    if (tag.row > 0 && doubtful_tables_.contains(tag.table)) tag = {};
}

}  // namespace svea::extract_formats
