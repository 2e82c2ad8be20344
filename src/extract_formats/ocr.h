// Tesseract: from the picture of a page to its words and where they stand.
#pragma once

#include <memory>

#include "base/result.h"
#include "extract_formats/pdf_page.h"
#include "extract_formats/picture.h"

namespace tesseract {
class TessBaseAPI;
}

namespace svea::extract_formats {

struct OcrPage {
  PdfWords text;          // in Tesseract's reading order, columns one after the other
  double confidence = 0;  // 0–1, the mean of the words; 0 without any
};

// Holds the language data of Swedish, about 15 MB.
// Let OMP_THREAD_LIMIT be 1 in the environment: threads of its own make Tesseract slower, and behind the wall
// there are none. Not thread-safe.
class Ocr {
 public:
  // Reads the language data from where Tesseract was installed to, or TESSDATA_PREFIX. Errors:
  // ocr_language_missing.
  [[nodiscard]] static Result<Ocr> load();
  Ocr(Ocr&& other) noexcept;
  Ocr& operator=(Ocr&& other) noexcept;
  ~Ocr();

  // `picture` as straightened() gives it. Opens no files.
  [[nodiscard]] OcrPage read(const Picture& picture);

 private:
  explicit Ocr(std::unique_ptr<tesseract::TessBaseAPI> tesseract);

  // Makes it forget what it found in the picture shown before. `layout`: a tesseract::PageSegMode.
  void show(const Picture& picture, int layout);

  std::unique_ptr<tesseract::TessBaseAPI> tesseract_;
};

}  // namespace svea::extract_formats
