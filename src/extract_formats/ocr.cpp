#include "extract_formats/ocr.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include <cmath>
#include <string>
#include <vector>

#include "extract/failures.h"
#include "extract_formats/ocr_columns.h"
#include "extract_formats/ocr_signs.h"
#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

constexpr double k_points_per_inch = 72;
// Below this a "word" is a smudge, a logotype or a signature.
constexpr double k_word_confidence_min = 0.25;
// The same for signs without a letter or digit: Tesseract sees them on white paper too, between words far
// apart.
constexpr double k_sign_confidence_min = 0.6;

struct Scale {
  double points_per_dot;

  [[nodiscard]] PdfBox box(const tesseract::PageIterator& at, tesseract::PageIteratorLevel level) const {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    at.BoundingBox(level, &left, &top, &right, &bottom);
    return {left * points_per_dot, top * points_per_dot, right * points_per_dot, bottom * points_per_dot};
  }
};

// The height of a line from the lowest to the highest letters: the size of its font in points.
double font_size_of(const tesseract::ResultIterator& at, const Scale& scale) {
  float height = 0;
  float descenders = 0;
  float ascenders = 0;
  at.RowAttributes(&height, &descenders, &ascenders);
  return std::round(height * scale.points_per_dot);
}

struct ReadWord {
  PdfWord word;
  double confidence = 0;  // 0–1
};

Glyphs glyphs_at(tesseract::ResultIterator& at, const Scale& scale) {
  Glyphs glyphs;
  do {
    const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_SYMBOL));
    if (text) glyphs.push_back({text.get(), scale.box(at, tesseract::RIL_SYMBOL)});
    if (at.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL)) break;
  } while (at.Next(tesseract::RIL_SYMBOL));
  return glyphs;
}

// The word's letters, in the height of its line: then it is on one line with its neighbours, be it only a
// dash.
ReadWord word_at(const tesseract::ResultIterator& at, const Scale& scale) {
  PdfWord word;
  word.box = scale.box(at, tesseract::RIL_WORD);
  const PdfBox line = scale.box(at, tesseract::RIL_TEXTLINE);
  word.box.top = line.top;
  word.box.bottom = line.bottom;
  word.font_size = font_size_of(at, scale);
  word.has_space_after = true;
  return {std::move(word), at.Confidence(tesseract::RIL_WORD) / 100};
}

// Line by line, since signs are told by their neighbours.
std::vector<ReadWord> words_of(tesseract::TessBaseAPI& engine, const Scale& scale) {
  std::vector<ReadWord> words;
  std::vector<Glyphs> line;
  const std::unique_ptr<tesseract::ResultIterator> at(engine.GetIterator());
  if (!at) return words;
  do {
    if (at->Empty(tesseract::RIL_WORD)) continue;
    words.push_back(word_at(*at, scale));
    const bool ends_line = at->IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD);
    line.push_back(glyphs_at(*at, scale));
    if (!ends_line) continue;
    const std::vector<std::string> texts = texts_with_signs(std::move(line));
    for (std::size_t i = 0; i < texts.size(); ++i)
      words[words.size() - texts.size() + i].word.text = texts[i];
    line.clear();
  } while (at->Next(tesseract::RIL_WORD));
  return words;
}

bool is_believed(const ReadWord& read) {
  const std::string& text = read.word.text;
  if (text == k_bullet) return true;
  bool has_letter = text.contains("§") || text.contains('%');  // told by their shape
  for (std::size_t at = 0; at < text.size() && !has_letter;) {
    const text::CodePoint point = text::code_point(text, at);
    has_letter = text::is_letter(point.value) || text::is_digit(point.value);
    at = point.next;
  }
  return read.confidence >= (has_letter ? k_word_confidence_min : k_sign_confidence_min);
}

std::vector<TextBlock> blocks_of(tesseract::TessBaseAPI& engine, const Scale& scale) {
  std::vector<TextBlock> blocks;
  const std::unique_ptr<tesseract::PageIterator> at(engine.AnalyseLayout());
  if (!at) return blocks;
  do {
    if (at->IsAtBeginningOf(tesseract::RIL_BLOCK)) blocks.push_back({scale.box(*at, tesseract::RIL_BLOCK)});
    const PdfBox line = scale.box(*at, tesseract::RIL_TEXTLINE);
    if (!blocks.empty()) blocks.back().line_widths.push_back(line.right - line.left);
  } while (at->Next(tesseract::RIL_TEXTLINE));
  return blocks;
}

}  // namespace

Result<Ocr> Ocr::load() {
  auto tesseract = std::make_unique<tesseract::TessBaseAPI>();
  if (tesseract->Init(nullptr, "swe", tesseract::OEM_LSTM_ONLY) != 0)
    return extract::fail(extract::Failure::no_language);
  return Ocr(std::move(tesseract));
}

Ocr::Ocr(std::unique_ptr<tesseract::TessBaseAPI> tesseract) : tesseract_(std::move(tesseract)) {}
Ocr::Ocr(Ocr&& other) noexcept = default;
Ocr& Ocr::operator=(Ocr&& other) noexcept = default;
Ocr::~Ocr() = default;

void Ocr::show(const Picture& picture, int layout) {
  tesseract_->SetPageSegMode(static_cast<tesseract::PageSegMode>(layout));
  tesseract_->SetImage(picture.pixels.get());
  tesseract_->SetSourceResolution(picture.dots_per_inch);
}

OcrPage Ocr::read(const Picture& picture) {
  const Scale scale{k_points_per_inch / picture.dots_per_inch};
  OcrPage page;
  page.text.width = pixGetWidth(picture.pixels.get()) * scale.points_per_dot;
  page.text.height = pixGetHeight(picture.pixels.get()) * scale.points_per_dot;
  // Looking for columns it finds some where there are none: numbers of a list, cells of a table.
  show(picture, tesseract::PSM_AUTO);
  if (!has_columns(blocks_of(*tesseract_, scale), page.text.width))
    show(picture, tesseract::PSM_SINGLE_COLUMN);
  if (tesseract_->Recognize(nullptr) != 0) return page;

  std::vector<ReadWord> words = words_of(*tesseract_, scale);
  for (ReadWord& read : words) {
    page.confidence += read.confidence / static_cast<double>(words.size());
    if (is_believed(read)) page.text.words.push_back(std::move(read.word));
  }
  return page;
}

}  // namespace svea::extract_formats
