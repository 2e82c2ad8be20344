#include "gguf/tensors.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "gguf/errors.h"
#include "gguf/limits.h"

namespace svea::gguf {
namespace {

// How numbers are packed: so many to a block of so many bytes.
struct NumberKind {
  std::string_view name;
  std::uint64_t block_numbers = 0;
  std::uint64_t block_bytes = 0;
};

// By ggml's numbering (enum ggml_type in ggml.h, ggml_blck_size(), ggml_type_size()); those without a name
// are gone from the format.
constexpr std::array<NumberKind, 43> k_kinds{{
    {"F32", 1, 4},
    {"F16", 1, 2},
    {"Q4_0", 32, 18},
    {"Q4_1", 32, 20},
    {},
    {},
    {"Q5_0", 32, 22},
    {"Q5_1", 32, 24},
    {"Q8_0", 32, 34},
    {"Q8_1", 32, 36},
    {"Q2_K", 256, 84},
    {"Q3_K", 256, 110},
    {"Q4_K", 256, 144},
    {"Q5_K", 256, 176},
    {"Q6_K", 256, 210},
    {"Q8_K", 256, 292},
    {"IQ2_XXS", 256, 66},
    {"IQ2_XS", 256, 74},
    {"IQ3_XXS", 256, 98},
    {"IQ1_S", 256, 50},
    {"IQ4_NL", 32, 18},
    {"IQ3_S", 256, 110},
    {"IQ2_S", 256, 82},
    {"IQ4_XS", 256, 136},
    {"I8", 1, 1},
    {"I16", 1, 2},
    {"I32", 1, 4},
    {"I64", 1, 8},
    {"F64", 1, 8},
    {"IQ1_M", 256, 56},
    {"BF16", 1, 2},
    {},
    {},
    {},
    {"TQ1_0", 256, 54},
    {"TQ2_0", 256, 66},
    {},
    {},
    {},
    {"MXFP4", 32, 17},
    {"NVFP4", 64, 36},
    {"Q1_0", 128, 18},
    {"Q2_0", 64, 18},
}};

struct Shape {
  std::uint64_t row = 1;      // numbers in the first dimension, which is packed
  std::uint64_t numbers = 1;  // in all
};

Result<Shape> read_shape(HeaderReader& reader) {
  const auto dimensions = TRY(reader.number<std::uint32_t>());
  if (dimensions > k_dimensions_max)
    return fail_damaged(fmt::format("a tensor of {} dimensions", dimensions));
  Shape shape;
  for (std::uint32_t i = 0; i < dimensions; ++i) {
    const auto size = TRY(reader.number<std::uint64_t>());
    if (size == 0 || size > k_factor_max || __builtin_mul_overflow(shape.numbers, size, &shape.numbers))
      return fail_damaged(fmt::format("a tensor with a side of {}", size));
    if (i == 0) shape.row = size;
  }
  return shape;
}

Result<std::size_t> read_kind(HeaderReader& reader) {
  const auto kind = TRY(reader.number<std::uint32_t>());
  if (kind >= k_kinds.size() || k_kinds[kind].name.empty())
    return fail_unknown(fmt::format("a tensor with numbers of kind {}", kind));
  return kind;
}

}  // namespace

Result<Tensors> read_tensors(HeaderReader& reader, std::uint64_t count, std::uint64_t alignment) {
  if (count > k_tensors_max) return fail_damaged(fmt::format("{} tensors", count));
  Tensors tensors;
  std::array<std::uint64_t, k_kinds.size()> bytes_by_kind{};
  for (std::uint64_t i = 0; i < count; ++i) {
    static_cast<void>(TRY(reader.text(k_key_bytes_max)));  // its name
    const Shape shape = TRY(read_shape(reader));
    const auto kind = TRY(read_kind(reader));
    const auto offset = TRY(reader.number<std::uint64_t>());
    const auto& packing = k_kinds[kind];
    std::uint64_t bytes = 0;
    std::uint64_t end = 0;
    if (shape.row % packing.block_numbers != 0 || offset % alignment != 0 ||
        __builtin_mul_overflow(shape.numbers / packing.block_numbers, packing.block_bytes, &bytes) ||
        __builtin_add_overflow(offset, bytes, &end))
      return fail_damaged(fmt::format("tensor {} does not fit its place", i));
    // Tensors that don't overlap take no more than the file has, so that the sums can't overflow either.
    tensors.end = std::max(tensors.end, end);
    if (tensors.end > reader.file_bytes())
      return fail_truncated(fmt::format("tensor {} ends at {} of {}", i, tensors.end, reader.file_bytes()));
    tensors.bytes += bytes;
    if (tensors.bytes > reader.file_bytes()) return fail_damaged("tensors lie on top of each other");
    tensors.parameters += shape.numbers;
    bytes_by_kind[kind] += bytes;
  }
  if (count > 0)
    tensors.largest_kind =
        k_kinds[static_cast<std::size_t>(std::ranges::max_element(bytes_by_kind) - bytes_by_kind.begin())]
            .name;
  return tensors;
}

}  // namespace svea::gguf
