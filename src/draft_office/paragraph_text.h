// The text of a paragraph, which the format scatters over many elements, as one.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <vector>

#include "draft_office/dialect.h"
#include "text/words.h"

namespace svea::draft_office {

struct ParagraphText {
  // A node that holds or stands for a part of the text.
  struct Piece {
    xmlNode* node;
    std::size_t start;  // bytes in `text`
  };

  std::string text;  // UTF-8
  std::vector<Piece> pieces;
};

// What a reader sees as the text of the paragraph; not that of paragraphs inside of it (text boxes, notes).
[[nodiscard]] ParagraphText text_of(xmlNode& paragraph, const Dialect& dialect);

// Puts the mark of this number in the place of a span of the text that begins with text: where it begins, in
// the element whose format is that of its first character. Spans must be replaced from the last to the first.
// The mark that was put.
xmlNode* put_mark(ParagraphText& paragraph, text::Span span, std::size_t number);

}  // namespace svea::draft_office
