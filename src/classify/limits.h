// What classifying may cost.
#pragma once

#include <cstddef>

namespace svea::classify::limits {

// A plan with more is a register, which nobody can choose from either.
inline constexpr std::size_t k_classes_max = 500;
// More teach little: fifty a class of a common plan, and memory for all their features at once.
inline constexpr std::size_t k_texts_max = 20'000;
// What a text is about stands in its beginning: ten pages.
inline constexpr std::size_t k_text_bytes_max = 32u << 10;
// Weights for this many features and classes fit 64 MB while learning.
inline constexpr std::size_t k_weights_max = 16u << 20;
// Of a classifier kept: weights of one byte, so that it fits a row of the record.
inline constexpr std::size_t k_saved_weights_max = 4u << 20;

}  // namespace svea::classify::limits
