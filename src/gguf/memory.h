// How much memory a model takes when it runs.
#pragma once

#include <cstdint>

#include "gguf/facts.h"

namespace svea::gguf {

// Everything in bytes. An estimate from the file's header; svea-llama measures when it loads.
struct Memory {
  std::uint64_t weights = 0;
  std::uint64_t cache = 0;    // keys and values of the contexts
  std::uint64_t working = 0;  // for the computation itself

  [[nodiscard]] std::uint64_t total() const { return weights + cache + working; }
};

// With room for `context_tokens` tokens in all conversations that go on at once.
[[nodiscard]] Memory memory_needed(const Facts& facts, std::uint64_t context_tokens);

}  // namespace svea::gguf
