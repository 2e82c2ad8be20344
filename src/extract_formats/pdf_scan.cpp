#include "extract_formats/pdf_scan.h"

#include <poppler/GfxState.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>

#include <cmath>

#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

constexpr double k_points_per_inch = 72;
// Of a page's characters: symbol fonts leave a few bullets.
constexpr double k_illegible_share = 0.2;
// A scanner's stamp or a page number has fewer letters, a page of text more.
constexpr std::size_t k_letters_min = 50;
// Of the page: a logotype is smaller, and a page may have been scanned in strips.
constexpr double k_picture_share = 0.1;

bool is_plain(char c) { return c >= 0x20 && c < 0x7f; }

// U+FFFD, controls, and the areas for private use.
bool stands_for_nothing(char32_t c) {
  return c == 0xfffd || (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0) || (c >= 0xe000 && c <= 0xf8ff) ||
         c >= 0xf0000;
}

// Adds up what pictures cover, in square points.
class PictureArea final : public OutputDev {
 public:
  [[nodiscard]] double value() const { return area_; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colours, bool interpolate, const int* mask, bool is_inline) override {
    add(*state);
    OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask, is_inline);
  }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                     bool interpolate, bool is_inline) override {
    add(*state);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                       int, bool, bool) override {
    add(*state);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                           int, GfxImageColorMap*, bool) override {
    add(*state);
  }

 private:
  // A picture is drawn into the unit square of the matrix.
  void add(const GfxState& state) {
    const double* const matrix = state.getCTM();
    area_ += std::abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  }

  double area_ = 0;
};

// The page's letters; not all of them where there are enough.
std::size_t count_letters(const PdfWords& page) {
  std::size_t letters = 0;
  for (const PdfWord& word : page.words) {
    if (letters >= k_letters_min) break;
    for (std::size_t at = 0; at < word.text.size();) {
      const text::CodePoint point = text::code_point(word.text, at);
      letters += text::is_letter(point.value) ? 1 : 0;
      at = point.next;
    }
  }
  return letters;
}

}  // namespace

bool is_illegible(const PdfWords& page) {
  std::size_t characters = 0;
  std::size_t nothing = 0;
  for (const PdfWord& word : page.words)
    for (std::size_t at = 0; at < word.text.size(); ++characters) {
      if (is_plain(word.text[at])) {
        ++at;
        continue;
      }
      const text::CodePoint point = text::code_point(word.text, at);
      nothing += stands_for_nothing(point.value) ? 1 : 0;
      at = point.next;
    }
  return static_cast<double>(nothing) > k_illegible_share * static_cast<double>(characters);
}

bool is_scan(PDFDoc& document, int page, const PdfWords& words) {
  if (is_illegible(words)) return true;
  if (count_letters(words) >= k_letters_min) return false;
  PictureArea pictures;
  document.displayPage(&pictures, page, k_points_per_inch, k_points_per_inch, 0, false, true, false);
  return pictures.value() > k_picture_share * words.width * words.height;
}

}  // namespace svea::extract_formats
