// What stands on a page of a PDF and where. Lengths are points (1/72 inch), y grows downwards.
#pragma once

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

// How letters stand out. Bold italics count as bold.
enum class PdfFace { plain, italic, bold };

// Words come in the order in which poppler reads the page, columns one after the other.
struct PdfWord {
  PdfBox box;
  std::string text;  // UTF-8
  double font_size = 0;
  PdfFace face = PdfFace::plain;
  bool has_space_after = false;
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
  std::vector<PdfLine> cells{};           // of a table row, left to right; then `text` is empty
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfLine> lines;  // in reading order
};

}  // namespace svea::extract_formats
