// The list of tensors in a GGUF header: how many numbers, how they are packed, where they end.
#pragma once

#include <cstdint>
#include <string_view>

#include "gguf/header_reader.h"

namespace svea::gguf {

struct Tensors {
  std::uint64_t parameters = 0;
  std::uint64_t bytes = 0;
  std::uint64_t end = 0;            // of the last one, counted from where the first can begin
  std::string_view largest_kind{};  // the kind of numbers that fills most bytes: "Q4_K"
};

// `count` tensors whose places are multiples of `alignment`. Errors: those of read_facts().
[[nodiscard]] Result<Tensors> read_tensors(HeaderReader& reader, std::uint64_t count,
                                           std::uint64_t alignment);

}  // namespace svea::gguf
