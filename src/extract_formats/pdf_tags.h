// What a tagged PDF says of its own structure (ISO 32000-1, 14.7 and 14.8): headings, list items, rows of
// tables.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>

#include "extract_formats/pdf_page.h"

class PDFDoc;
class StructElement;

namespace svea::extract_formats {

class PdfTags {
 public:
  // None where the document is not tagged.
  [[nodiscard]] static std::optional<PdfTags> of(PDFDoc& document);

  // Of what carries the mark `mcid` in the content of a page (from 1).
  [[nodiscard]] PdfTag at(int page, int mcid) const;

 private:
  explicit PdfTags(PDFDoc& document) : document_(&document) {}
  void visit(const StructElement& element, PdfTag tag, std::size_t depth);
  void visit_children(const StructElement& element, const PdfTag& tag, std::size_t depth);
  void visit_row(const StructElement& row, PdfTag tag, std::size_t depth);

  // A row without a word has lost its marks (browsers leave them out where letters are bold): how the table
  // looks says more.
  void forget_doubtful_tables();

  PDFDoc* document_;  // while the tags are collected
  std::map<std::pair<int, int>, PdfTag> tags_;
  std::set<int> doubtful_tables_;
  int last_block_ = 0;
  int last_table_ = 0;
  int last_row_ = 0;
};

}  // namespace svea::extract_formats
