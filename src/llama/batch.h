// What the library computes at once: tokens of one or many sequences.
#pragma once

#include <cstddef>
#include <vector>

#include "llama/llama_c.h"

namespace svea::llama {

class Batch {
 public:
  explicit Batch(std::size_t tokens_max);

  void clear() { size_ = 0; }
  // Its index in the batch. There must be room.
  std::int32_t add(llama_token token, llama_pos position, llama_seq_id sequence, bool wants_logits);
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t room() const { return tokens_.size() - size_; }
  // For llama_decode; valid until the next change.
  [[nodiscard]] llama_batch view();

 private:
  std::size_t size_ = 0;
  std::vector<llama_token> tokens_;
  std::vector<llama_pos> positions_;
  std::vector<llama_seq_id> sequences_;
  std::vector<llama_seq_id*> sequence_pointers_;  // each entry's one sequence
  std::vector<std::int32_t> sequence_counts_;
  std::vector<std::int8_t> wants_logits_;
};

}  // namespace svea::llama
