#include "llama/batch.h"

#include "base/check.h"

namespace svea::llama {

Batch::Batch(std::size_t tokens_max)
    : tokens_(tokens_max),
      positions_(tokens_max),
      sequences_(tokens_max),
      sequence_pointers_(tokens_max),
      sequence_counts_(tokens_max, 1),
      wants_logits_(tokens_max) {
  for (std::size_t i = 0; i < tokens_max; ++i) sequence_pointers_[i] = &sequences_[i];
}

std::int32_t Batch::add(llama_token token, llama_pos position, llama_seq_id sequence, bool wants_logits) {
  check(room() > 0, "the batch has room");
  tokens_[size_] = token;
  positions_[size_] = position;
  sequences_[size_] = sequence;
  wants_logits_[size_] = wants_logits ? 1 : 0;
  return static_cast<std::int32_t>(size_++);
}

llama_batch Batch::view() {
  return {.n_tokens = static_cast<std::int32_t>(size_),
          .token = tokens_.data(),
          .embd = nullptr,
          .pos = positions_.data(),
          .n_seq_id = sequence_counts_.data(),
          .seq_id = sequence_pointers_.data(),
          .logits = wants_logits_.data()};
}

}  // namespace svea::llama
