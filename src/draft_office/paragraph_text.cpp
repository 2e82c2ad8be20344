#include "draft_office/paragraph_text.h"

#include <algorithm>

#include "draft_office/marks.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

bool is_text(const xmlNode& node) {
  return node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE;
}

std::string_view content_of(const xmlNode& node) {
  return node.content == nullptr ? std::string_view() : reinterpret_cast<const char*>(node.content);
}

void set_content(xmlNode& node, const std::string& content) {
  ::xmlNodeSetContent(&node, reinterpret_cast<const xmlChar*>(content.c_str()));
}

std::string_view sign_of(const xmlNode& node, const Dialect& dialect) {
  const std::string_view name = package::local_name(node);
  const auto sign = std::ranges::find(dialect.signs, name, &Dialect::Sign::name);
  return name.empty() || sign == dialect.signs.end() ? std::string_view() : sign->text;
}

}  // namespace

ParagraphText text_of(xmlNode& paragraph, const Dialect& dialect) {
  ParagraphText found;
  // Outside of paragraphs (a title, a description) the text is the element's own.
  const bool has_holders = dialect.is_paragraph(paragraph) && !dialect.text_holders.empty();
  for (xmlNode* node = paragraph.children; node != nullptr;) {
    const bool is_passed_over =
        dialect.is_paragraph(*node) || Dialect::is_one_of(dialect.left_out, *node) ||
        (is_text(*node) && has_holders && !Dialect::is_one_of(dialect.text_holders, *node->parent));
    if (!is_passed_over) {
      const std::string_view text = is_text(*node) ? content_of(*node) : sign_of(*node, dialect);
      if (!text.empty()) found.pieces.push_back({node, found.text.size()});
      found.text += text;
    }
    node = is_passed_over ? next_after(paragraph, *node) : next_within(paragraph, *node);
  }
  return found;
}

xmlNode* put_mark(ParagraphText& paragraph, text::Span span, std::size_t number) {
  auto& pieces = paragraph.pieces;
  const auto after = std::ranges::lower_bound(pieces, span.end, {}, &ParagraphText::Piece::start);
  const auto first = std::ranges::upper_bound(pieces, span.start, {}, &ParagraphText::Piece::start) - 1;
  const std::size_t last_end = after == pieces.end() ? paragraph.text.size() : after->start;
  xmlNode& begins = *first->node;
  const std::string before = paragraph.text.substr(first->start, span.start - first->start);
  const std::string behind = paragraph.text.substr(span.end, last_end - span.end);
  xmlNode* const mark = new_mark(*begins.doc, number);
  ::xmlAddNextSibling(&begins, mark);
  xmlNode& ends = *(after - 1)->node;
  if (&ends == &begins && !behind.empty()) {
    ::xmlAddNextSibling(mark, ::xmlNewDocText(begins.doc, reinterpret_cast<const xmlChar*>(behind.c_str())));
  } else if (&ends != &begins && is_text(ends)) {
    set_content(ends, behind);
  } else if (&ends != &begins) {
    remove(ends);
  }
  for (auto piece = first + 1; piece < after - 1; ++piece)
    if (is_text(*piece->node))
      set_content(*piece->node, "");
    else
      remove(*piece->node);
  set_content(begins, before);
  // What is left of the paragraph for the placeholders before this one.
  pieces.erase(first + 1, pieces.end());
  paragraph.text.resize(span.start);
  return mark;
}

}  // namespace svea::draft_office
