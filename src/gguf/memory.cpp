#include "gguf/memory.h"

namespace svea::gguf {
namespace {

// llama.cpp reads so many tokens of a prompt at a time and holds a score for each word of the vocabulary: for
// 128,000 words that are the 260 MB it reports.
constexpr std::uint64_t k_batch_tokens = 512;
constexpr std::uint64_t k_score_bytes = 4;
// The program, its threads and what it keeps of requests.
constexpr std::uint64_t k_program_bytes = 100ull << 20;

}  // namespace

Memory memory_needed(const Facts& facts, std::uint64_t context_tokens) {
  Memory memory{.weights = facts.weight_bytes,
                .working = k_program_bytes + facts.vocabulary * k_batch_tokens * k_score_bytes};
  // A hostile header may claim anything; a number that doesn't fit is shown as the largest there is.
  if (__builtin_mul_overflow(facts.cache_token_bytes, context_tokens, &memory.cache) ||
      memory.cache > UINT64_MAX / 2)
    memory.cache = UINT64_MAX / 2;
  return memory;
}

}  // namespace svea::gguf
