// Vectors as integers: a byte a number to look through all of them, two to put the best in order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace svea::search_vectors {

// How many numbers a row holds for vectors of `dimension`: the rest are zeros.
[[nodiscard]] std::size_t row_width(std::size_t dimension);

// A vector of length 1 as integers: a number of it is about scale × fine, or 256 × scale × (coarse - 128).
struct Quantised {
  float scale = 0;                   // 0: the vector points nowhere
  std::vector<std::int16_t> fine;    // row_width() numbers within ±k_fine_max
  std::vector<std::uint8_t> coarse;  // the same, a byte each; 128 is zero
};
inline constexpr int k_fine_max = 127 * 256;

// Makes it of length 1 first. A vector without numbers, or of zeros only, points nowhere.
[[nodiscard]] Quantised quantise(std::span<const float> vector, std::size_t width);

// The dot product of two vectors, of which one is quantised: their cosine where both have length 1.
[[nodiscard]] double fine_product(std::span<const float> asked, const std::int16_t* fine, float scale);

// Made as long as 1, and with zeros up to `width`.
[[nodiscard]] std::vector<float> unit_vector(std::span<const float> vector, std::size_t width);

}  // namespace svea::search_vectors
