// All slots of an engine: who gets which, what is kept and what is shared.
#pragma once

#include <vector>

#include "llama/slot.h"

struct llama_memory_i;

namespace svea::llama {

// Used by the engine's thread only.
class Slots {
 public:
  // `tokens_max` is what all slots together may hold in `memory`.
  Slots(llama_memory_i* memory, std::size_t count, std::size_t tokens_max, bool can_forget);

  // An idle slot in which as much of `prompt` as possible is read already, at most all but its last token:
  // kept there from before or shared with another slot. Null while there is no room for `reserved` tokens, or
  // while another slot is reading what this prompt begins with.
  [[nodiscard]] Slot* take(std::span<const Token> prompt, std::size_t reserved);
  // Forgets what stands after the first `tokens` tokens of the slot's text.
  void forget_after(Slot& slot, std::size_t tokens);
  // The run is over; what was read is kept.
  void release(Slot& slot);
  // Forgets the idle slot that was left alone longest, `spared` excepted; false when nothing could be
  // forgotten.
  bool forget_one(const Slot* spared);

  [[nodiscard]] std::vector<Slot>& all() { return slots_; }
  [[nodiscard]] bool has_runs() const;
  // Those whose prompt is not read yet, the one that began first in front.
  [[nodiscard]] std::vector<Slot*> reading();

 private:
  [[nodiscard]] Slot* best_source(std::span<const Token> prompt, std::size_t& shared);
  [[nodiscard]] bool is_being_read(std::span<const Token> prompt, std::size_t shared) const;
  [[nodiscard]] Slot* idle_slot(const Slot* spared);
  [[nodiscard]] bool make_room(std::size_t reserved, const Slot& target, const Slot* source);

  llama_memory_i* memory_;
  std::size_t tokens_max_;
  bool can_forget_;
  std::vector<Slot> slots_;
  std::uint64_t clock_ = 0;
};

}  // namespace svea::llama
