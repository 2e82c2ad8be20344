#include "extract_formats/pdf_picture.h"

#include <leptonica/allheaders.h>
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <climits>
#include <cmath>
#include <cstring>
#include <memory>
#include <new>

#include "base/limits.h"
#include "extract/failures.h"
#include "extract_formats/page_picture.h"

namespace svea::extract_formats {
namespace {

using extract::Failure;

constexpr double k_points_per_inch = 72;

// k_reading_dpi, or what keeps a page of this size within the limit.
double dpi_for(const poppler::page& page) {
  const poppler::rectf size = page.page_rect();
  const double square_inches =
      std::max(1.0, size.width() * size.height() / (k_points_per_inch * k_points_per_inch));
  return std::min<double>(k_reading_dpi, std::sqrt(limits::k_picture_pixels_max / square_inches));
}

Picture to_picture(const poppler::image& image, double dpi) {
  Pixels pixels(pixCreate(image.width(), image.height(), 8));
  if (!pixels) throw std::bad_alloc();
  const auto words_per_line = static_cast<std::size_t>(pixGetWpl(pixels.get()));
  for (int y = 0; y < image.height(); ++y)
    std::memcpy(pixGetData(pixels.get()) + words_per_line * static_cast<std::size_t>(y),
                image.const_data() + static_cast<std::ptrdiff_t>(image.bytes_per_row()) * y,
                static_cast<std::size_t>(image.width()));
  pixEndianByteSwap(pixels.get());  // Leptonica keeps four dots in a word, the leftmost highest
  return {std::move(pixels), static_cast<int>(std::lround(dpi))};
}

}  // namespace

Result<Picture> pdf_page_picture(std::string_view bytes, int page) {
  if (bytes.size() > INT_MAX) return extract::fail(Failure::too_large, "file");
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return extract::fail(Failure::damaged, "PDF");
  if (document->is_locked()) return extract::fail(Failure::encrypted, "PDF");
  if (page < 1 || page > document->pages()) return extract::fail(Failure::no_such_page);
  const std::unique_ptr<poppler::page> opened(document->create_page(page - 1));
  if (!opened) return extract::fail(Failure::damaged, "PDF page");
  const double dpi = dpi_for(*opened);
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  const poppler::image image = renderer.render_page(opened.get(), dpi, dpi);
  if (!image.is_valid()) return extract::fail(Failure::damaged, "PDF page picture");
  return to_picture(image, dpi);
}

}  // namespace svea::extract_formats
