// What stands on a page of a PDF and where. Lengths are points (1/72 inch), y grows downwards.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace svea::extract_formats {

struct PdfBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  [[nodiscard]] double height() const { return bottom - top; }
};

// The smallest box that holds both.
[[nodiscard]] inline PdfBox united(const PdfBox& a, const PdfBox& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

// What the document itself says of a word, where it is tagged (pdf_tags.h).
struct PdfTag {
  int block = 0;          // the heading or list item that it is part of, numbered from 1; 0: neither
  int heading_level = 0;  // 1–6; 0: no heading
  int table = 0;          // numbered from 1; 0: none
  int row = 0;            // of a table, numbered from 1 through the document; 0: none
  int column = 0;         // of that row, from 0
};

// How letters stand out. Bold italics count as bold.
enum class PdfFace { plain, italic, bold };

// Words come in the order in which poppler reads the page, columns one after the other.
struct PdfWord {
  PdfBox box;
  std::string text;  // UTF-8
  double font_size = 0;
  PdfFace face = PdfFace::plain;
  bool has_space_after = false;
  PdfTag tag{};
};

// The words of one page.
struct PdfWords {
  double width = 0;  // of the page as it is shown
  double height = 0;
  std::vector<PdfWord> words;
};

// A line of one column, or one cell of one line in a table.
struct PdfLine {
  PdfBox box;
  std::string text;
  double font_size = 0;           // of most of its letters
  PdfFace face = PdfFace::plain;  // of all of it; plain when it is mixed
  bool begins_bold = false;
  std::vector<std::string> note_marks{};  // raised numbers left out of the text
  double column_right = 0;                // where lines of its column end that are full
  PdfTag tag{};                           // of its first word
  std::vector<PdfLine> cells{};           // of a table row, left to right; then `text` is empty
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfLine> lines;  // in reading order
};

}  // namespace svea::extract_formats
