#include "search_vectors/quantise.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "search_vectors/dot_products.h"

namespace svea::search_vectors {

std::size_t row_width(std::size_t dimension) {
  return (dimension + k_row_step - 1) / k_row_step * k_row_step;
}

std::vector<float> unit_vector(std::span<const float> vector, std::size_t width) {
  std::vector<float> unit(width);
  const double length = std::sqrt(std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0));
  if (length > 0)
    std::ranges::transform(vector, unit.begin(),
                           [&](float number) { return static_cast<float>(number / length); });
  return unit;
}

Quantised quantise(std::span<const float> vector, std::size_t width) {
  const std::vector<float> unit = unit_vector(vector, width);
  float largest = 0;
  for (const float number : unit) largest = std::max(largest, std::abs(number));
  Quantised quantised{.scale = largest / k_fine_max,
                      .fine = std::vector<std::int16_t>(width),
                      .coarse = std::vector<std::uint8_t>(width, 128)};
  if (largest == 0) return quantised;
  for (std::size_t i = 0; i < width; ++i) {
    const float part = unit[i] / largest;
    quantised.fine[i] = static_cast<std::int16_t>(std::lround(part * k_fine_max));
    quantised.coarse[i] = static_cast<std::uint8_t>(128 + std::lround(part * 127));
  }
  return quantised;
}

double fine_product(std::span<const float> asked, const std::int16_t* fine, float scale) {
  // Sums of their own let the compiler add several at once.
  constexpr std::size_t k_sums = 16;
  float sums[k_sums] = {};
  for (std::size_t i = 0; i < asked.size(); i += k_sums)
    for (std::size_t j = 0; j < k_sums; ++j) sums[j] += asked[i + j] * static_cast<float>(fine[i + j]);
  return static_cast<double>(scale) * std::accumulate(std::begin(sums), std::end(sums), 0.0);
}

}  // namespace svea::search_vectors
