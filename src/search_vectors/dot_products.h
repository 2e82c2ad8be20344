// Dot products of one vector of small integers with many, by the widest instructions the processor has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace svea::search_vectors {

// Rows are as wide as a multiple of this.
inline constexpr std::size_t k_row_step = 64;

// `asked` holds numbers from -127 to 127; `rows` holds whole rows of as many numbers, each a byte from 1 to
// 255 that stands for itself less 128; their number is a multiple of k_row_step, at most
// limits::k_vector_numbers_max. Writes each row's dot product with `asked` less what the 128 add, so that
// every kind gives the same. Thread-safe.
using DotProducts = void (*)(std::span<const std::int8_t> asked, const std::uint8_t* rows,
                             std::span<std::int32_t> products);

struct DotProductKind {
  std::string_view name;
  DotProducts compute;
};

// Every kind that this processor can run, the fastest first; the last needs nothing of it.
[[nodiscard]] std::span<const DotProductKind> dot_product_kinds();

}  // namespace svea::search_vectors
