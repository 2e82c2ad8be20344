// Makes a model file with random weights: what tests and benchmarks run where no real model may be.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.h"

namespace svea::llama_maker {

enum class Weights { f32, f16, q8_0, q4_0 };

// A transformer as Llama's. What comes out of it is gibberish, but the same each time, and costs what text of
// a real model of that shape costs.
struct ModelShape {
  std::uint32_t layers = 2;
  std::uint32_t width = 64;  // of the residual stream; a multiple of 32 and of twice `heads`
  std::uint32_t heads = 4;
  std::uint32_t key_heads = 2;      // divides `heads`
  std::uint32_t inner_width = 128;  // of the feed-forward part; a multiple of 32
  std::uint32_t vocabulary = 1024;  // tokens
  std::uint32_t context = 4096;     // tokens
  Weights weights = Weights::f32;
  std::uint32_t seed = 1;
};

// Writes a GGUF file with ChatML as its chat template. Errors: model_shape_invalid, model_not_written.
[[nodiscard]] Status write_model(const ModelShape& shape, const std::filesystem::path& path);

}  // namespace svea::llama_maker
