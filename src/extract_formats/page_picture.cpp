#include "extract_formats/page_picture.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <new>

#include "extract_formats/page_rules.h"

namespace svea::extract_formats {
namespace {

// Of scanners and cameras; anything else is a default that some program wrote.
constexpr int k_plausible_dpi_min = 90;
constexpr int k_plausible_dpi_max = 1300;
constexpr double k_a4_height_inches = 11.69;
// Between these a picture stays as it is: scaling costs sharpness.
constexpr double k_scale_min = 0.75;
constexpr double k_scale_max = 1.25;
// Smaller than a letter: there is nothing to make ready, and it could vanish when scaled.
constexpr int k_side_dots_min = 20;
// Beyond twice the dots nothing is gained.
constexpr double k_enlarge_max = 2;
// Grey darker than this is print, for finding lines only.
constexpr int k_print_threshold = 130;
// Leptonica's own measures: how much clearer the one way up must be than the other, and how sure a slope is.
constexpr float k_upright_confidence_min = 8;
constexpr float k_upright_ratio_min = 2.5;
constexpr float k_skew_confidence_min = 3;
constexpr float k_skew_degrees_min = 0.1F;
constexpr float k_radians_per_degree = 0.0174533F;

Pixels checked(Pix* made) {
  if (made == nullptr) throw std::bad_alloc();
  return Pixels(made);
}

double inches_to_dots(const Picture& picture) {
  if (picture.dots_per_inch >= k_plausible_dpi_min && picture.dots_per_inch <= k_plausible_dpi_max)
    return picture.dots_per_inch;
  const int longer = std::max(pixGetWidth(picture.pixels.get()), pixGetHeight(picture.pixels.get()));
  return longer / k_a4_height_inches;
}

Pixels scaled(Pixels pixels, double scale) {
  if (scale > k_scale_min && scale < k_scale_max) return pixels;
  const auto factor = static_cast<float>(std::min(scale, k_enlarge_max));
  return checked(pixScale(pixels.get(), factor, factor));
}

Pixels print_of(const Pixels& pixels) {
  return checked(pixThresholdToBinary(pixels.get(), k_print_threshold));
}

Pixels upright(Pixels pixels) {
  int degrees = 0;
  const Pixels ignored(pixOrientCorrect(print_of(pixels).get(), k_upright_confidence_min, k_upright_ratio_min,
                                        nullptr, nullptr, &degrees, 0));
  if (degrees == 0) return pixels;
  return checked(pixRotateOrth(pixels.get(), degrees / 90));
}

Pixels level(Pixels pixels) {
  float degrees = 0;
  float confidence = 0;
  if (pixFindSkew(print_of(pixels).get(), &degrees, &confidence) != 0) return pixels;
  if (confidence < k_skew_confidence_min || std::abs(degrees) < k_skew_degrees_min) return pixels;
  return checked(pixRotate(pixels.get(), degrees * k_radians_per_degree, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE,
                           pixGetWidth(pixels.get()), pixGetHeight(pixels.get())));
}

}  // namespace

Picture straightened(Picture picture) {
  const double dpi = inches_to_dots(picture);
  const int width = pixGetWidth(picture.pixels.get());
  if (std::min(width, pixGetHeight(picture.pixels.get())) < k_side_dots_min)
    return {std::move(picture.pixels), static_cast<int>(std::lround(dpi))};
  Pixels pixels = scaled(std::move(picture.pixels), k_reading_dpi / dpi);
  const double factor = static_cast<double>(pixGetWidth(pixels.get())) / width;
  Picture ready{level(upright(std::move(pixels))), static_cast<int>(std::lround(dpi * factor))};
  remove_rules(ready);
  return ready;
}

}  // namespace svea::extract_formats
