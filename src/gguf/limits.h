// How much the header of a model file may hold. The largest in use is far below each.
#pragma once

#include <cstddef>
#include <cstdint>

namespace svea::gguf {

// A vocabulary of 256,000 tokens with half a million merges is about 20 MB.
inline constexpr std::uint64_t k_header_bytes_max = 256ull << 20;
// Files in use have 20 to 60 entries.
inline constexpr std::uint64_t k_entries_max = 4'096;
// A mixture of experts that are stored one by one has some 20,000.
inline constexpr std::uint64_t k_tensors_max = 100'000;
// The format's own limit is 65,535; the longest in use have 64.
inline constexpr std::uint64_t k_key_bytes_max = 1'024;
// What is kept of a text: names, licences, languages. Longer ones (chat templates) are passed over.
inline constexpr std::uint64_t k_kept_text_bytes_max = 1'024;
inline constexpr std::size_t k_languages_max = 200;
// Of a name on a line.
inline constexpr std::size_t k_shown_text_bytes_max = 120;
// The format allows arrays of arrays, and nobody writes them.
inline constexpr int k_nesting_max = 4;
// ggml's own: GGML_MAX_DIMS.
inline constexpr std::uint32_t k_dimensions_max = 4;
// Models in use have up to 200 layers; the number is multiplied.
inline constexpr std::uint64_t k_layers_max = 10'000;
// Every factor of a size stays below this, so that products of four are seen to overflow.
inline constexpr std::uint64_t k_factor_max = 1ull << 40;

}  // namespace svea::gguf
