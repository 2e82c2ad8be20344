#include "extract_formats/ocr.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include <cmath>
#include <string>

#include "extract/failures.h"

namespace svea::extract_formats {
namespace {

constexpr double k_points_per_inch = 72;
// Below this a "word" is a smudge, a logotype or a signature.
constexpr float k_word_confidence_min = 25;  // percent

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

struct Scale {
  double points_per_dot;

  [[nodiscard]] PdfBox box(const tesseract::ResultIterator& at, tesseract::PageIteratorLevel level) const {
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

// Swedish language data know no "§" and give "$" for it, which Swedish text has next to no use for: only
// beside letters and before digits it means dollars.
void mend_section_signs(std::string& word) {
  for (std::size_t at = word.find('$'); at != std::string::npos; at = word.find('$', at + 1)) {
    const bool is_alone_before = at == 0 || !is_letter(word[at - 1]);
    const bool is_alone_after = at + 1 == word.size() || !is_digit(word[at + 1]);
    if (is_alone_before && is_alone_after) word.replace(at, 1, "§");
  }
}

// The word's letters, in the height of its line: then it is on one line with its neighbours, be it only a
// dash.
PdfWord word_at(const tesseract::ResultIterator& at, const Scale& scale) {
  PdfWord word;
  const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
  if (text) word.text = text.get();
  mend_section_signs(word.text);
  word.box = scale.box(at, tesseract::RIL_WORD);
  const PdfBox line = scale.box(at, tesseract::RIL_TEXTLINE);
  word.box.top = line.top;
  word.box.bottom = line.bottom;
  word.font_size = font_size_of(at, scale);
  word.has_space_after = true;
  return word;
}

}  // namespace

Result<Ocr> Ocr::load() {
  auto tesseract = std::make_unique<tesseract::TessBaseAPI>();
  if (tesseract->Init(nullptr, "swe", tesseract::OEM_LSTM_ONLY) != 0)
    return extract::fail(extract::Failure::no_language);
  tesseract->SetPageSegMode(tesseract::PSM_AUTO);
  return Ocr(std::move(tesseract));
}

Ocr::Ocr(std::unique_ptr<tesseract::TessBaseAPI> tesseract) : tesseract_(std::move(tesseract)) {}
Ocr::Ocr(Ocr&& other) noexcept = default;
Ocr& Ocr::operator=(Ocr&& other) noexcept = default;
Ocr::~Ocr() = default;

OcrPage Ocr::read(const Picture& picture) {
  const Scale scale{k_points_per_inch / picture.dots_per_inch};
  OcrPage page;
  page.width = pixGetWidth(picture.pixels.get()) * scale.points_per_dot;
  page.height = pixGetHeight(picture.pixels.get()) * scale.points_per_dot;
  tesseract_->SetImage(picture.pixels.get());
  tesseract_->SetSourceResolution(picture.dots_per_inch);
  if (tesseract_->Recognize(nullptr) != 0) return page;

  const std::unique_ptr<tesseract::ResultIterator> at(tesseract_->GetIterator());
  double confidences = 0;
  std::size_t words = 0;
  if (!at) return page;
  do {
    if (at->Empty(tesseract::RIL_WORD)) continue;
    PdfWord word = word_at(*at, scale);
    if (word.text.empty()) continue;
    const float confidence = at->Confidence(tesseract::RIL_WORD);
    confidences += confidence / 100;
    ++words;
    if (confidence >= k_word_confidence_min) page.words.push_back(std::move(word));
  } while (at->Next(tesseract::RIL_WORD));
  if (words > 0) page.confidence = confidences / static_cast<double>(words);
  return page;
}

}  // namespace svea::extract_formats
