#include "extract_formats/pdf_picture.h"

#include <leptonica/allheaders.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <new>

#include "base/limits.h"
#include "extract/failures.h"
#include "extract_formats/page_picture.h"
#include "extract_formats/pdf_document.h"

namespace svea::extract_formats {
namespace {

using extract::Failure;

constexpr double k_points_per_inch = 72;

// k_reading_dpi, or what keeps a page of this size within the limit.
double dpi_for(const Page& page) {
  const double square_inches =
      std::max(1.0, page.getCropWidth() * page.getCropHeight() / (k_points_per_inch * k_points_per_inch));
  return std::min<double>(k_reading_dpi, std::sqrt(limits::k_picture_pixels_max / square_inches));
}

Picture to_picture(const SplashBitmap& bitmap, double dpi) {
  Pixels pixels(pixCreate(bitmap.getWidth(), bitmap.getHeight(), 8));
  if (!pixels) throw std::bad_alloc();
  const std::ptrdiff_t words_per_line = pixGetWpl(pixels.get());
  for (int y = 0; y < bitmap.getHeight(); ++y)
    std::memcpy(pixGetData(pixels.get()) + words_per_line * y,
                bitmap.getDataPtr() + static_cast<std::ptrdiff_t>(bitmap.getRowSize()) * y,
                static_cast<std::size_t>(bitmap.getWidth()));
  pixEndianByteSwap(pixels.get());  // Leptonica keeps four dots in a word, the leftmost highest
  return {std::move(pixels), static_cast<int>(std::lround(dpi))};
}

}  // namespace

Result<Picture> pdf_page_picture(std::string_view bytes, int page) {
  const PdfDocument document = TRY(open_pdf(bytes));
  if (page < 1 || page > document->getNumPages()) return extract::fail(Failure::no_such_page);
  const Page* const opened = document->getPage(page);
  if (opened == nullptr) return extract::fail(Failure::damaged, "PDF page");
  const double dpi = dpi_for(*opened);
  SplashColor white = {0xff};
  SplashOutputDev device(splashModeMono8, 1, false, white);
  device.startDoc(document.get());
  document->displayPage(&device, page, dpi, dpi, 0, false, true, false);
  const SplashBitmap* const bitmap = device.getBitmap();
  if (bitmap == nullptr || bitmap->getWidth() <= 0)
    return extract::fail(Failure::damaged, "PDF page picture");
  return to_picture(*bitmap, dpi);
}

}  // namespace svea::extract_formats
