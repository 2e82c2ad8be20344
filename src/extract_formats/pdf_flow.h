// Which lines of a PDF belong to one paragraph.
#pragma once

#include <string>
#include <vector>

#include "extract_formats/pdf_page.h"
#include "extract_formats/pdf_type.h"

namespace svea::extract_formats {

// A raised number in the text: a footnote of that page.
struct PdfNoteMark {
  int page = 0;
  std::string number;
};

struct PdfParagraph {
  std::string text;
  int page = 0;  // of its first line, from 1
  int lines = 0;
  double font_size = 0;
  PdfFace face = PdfFace::plain;
  bool is_item = false;     // begins with a bullet or number, or is tagged as one
  bool is_section = false;  // begins with "4 §" or "2 kap."
  PdfTag tag{};             // of its first line
  std::vector<PdfNoteMark> note_marks{};
  std::vector<std::string> cells{};  // of a table row; then `text` is empty
};

// All paragraphs of the document in reading order.
[[nodiscard]] std::vector<PdfParagraph> paragraphs_of(const std::vector<PdfPage>& pages, const PdfType& type);

}  // namespace svea::extract_formats
