#include "llama/slots.h"

#include <algorithm>

#include "llama/limits.h"
#include "llama/llama_c.h"

namespace svea::llama {

std::size_t common_prefix(std::span<const Token> a, std::span<const Token> b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

Slots::Slots(llama_memory_i* memory, std::size_t count, std::size_t tokens_max, bool can_forget)
    : memory_(memory), tokens_max_(tokens_max), can_forget_(can_forget), slots_(count) {
  for (std::size_t i = 0; i < count; ++i) slots_[i].sequence = static_cast<std::int32_t>(i);
}

bool Slots::has_runs() const {
  return std::ranges::any_of(slots_, [](const Slot& slot) { return slot.run.has_value(); });
}

std::vector<Slot*> Slots::reading() {
  std::vector<Slot*> found;
  for (Slot& slot : slots_)
    if (slot.is_reading()) found.push_back(&slot);
  std::ranges::sort(found, {}, &Slot::used);
  return found;
}

Slot* Slots::best_source(std::span<const Token> prompt, std::size_t& shared) {
  Slot* best = nullptr;
  shared = 0;
  if (!can_forget_) return nullptr;
  for (Slot& slot : slots_) {
    const auto common =
        common_prefix(std::span(slot.tokens).first(slot.read), prompt.first(prompt.size() - 1));
    if (common <= shared) continue;
    shared = common;
    best = &slot;
  }
  return best;
}

bool Slots::is_being_read(std::span<const Token> prompt, std::size_t shared) const {
  return can_forget_ && std::ranges::any_of(slots_, [&](const Slot& slot) {
           return slot.is_reading() &&
                  common_prefix(slot.tokens, prompt) >
                      std::max(shared, slot.read) + limits::k_shared_tokens_worth_waiting;
         });
}

Slot* Slots::idle_slot(const Slot* spared) {
  Slot* oldest = nullptr;
  for (Slot& slot : slots_)
    if (!slot.run && &slot != spared && (oldest == nullptr || slot.used < oldest->used)) oldest = &slot;
  return oldest;
}

bool Slots::forget_one(const Slot* spared) {
  Slot* oldest = nullptr;
  for (Slot& slot : slots_)
    if (!slot.run && slot.read > 0 && &slot != spared && (oldest == nullptr || slot.used < oldest->used))
      oldest = &slot;
  if (oldest == nullptr) return false;
  forget_after(*oldest, 0);
  return true;
}

bool Slots::make_room(std::size_t reserved, const Slot& target, const Slot* source) {
  for (;;) {
    std::size_t held = reserved;
    for (const Slot& slot : slots_)
      if (&slot != &target) held += slot.reserved();
    if (held <= tokens_max_) return true;
    // What is shared counts twice, so the source itself may have to go: then its tokens are handed over, not
    // copied.
    const bool forgot = forget_one(source != nullptr ? source : &target);
    if (!forgot) return false;
  }
}

Slot* Slots::take(std::span<const Token> prompt, std::size_t reserved) {
  std::size_t shared = 0;
  Slot* source = best_source(prompt, shared);
  if (is_being_read(prompt, shared)) return nullptr;
  // A slot of which most is used goes on in place; of one with a long tail of its own the beginning is
  // copied, and the tail stays for who asked for it.
  const bool in_place = source != nullptr && !source->run && 2 * shared >= source->read;
  Slot* target = in_place ? source : idle_slot(source);
  if (target == nullptr && source != nullptr && !source->run) target = source;
  if (target == nullptr) return nullptr;
  if (!make_room(reserved, *target, source)) {
    if (source == nullptr || source->run || target == source) return nullptr;
    target = source;
    if (!make_room(reserved, *target, source)) return nullptr;
  }

  if (target != source) {
    forget_after(*target, 0);
    if (source != nullptr && shared > 0) {
      llama_memory_seq_cp(memory_, source->sequence, target->sequence, 0, static_cast<llama_pos>(shared));
      target->tokens.assign(prompt.begin(), prompt.begin() + static_cast<std::ptrdiff_t>(shared));
      target->read = shared;
    }
  } else {
    forget_after(*target, shared);
  }
  target->used = ++clock_;
  return target;
}

void Slots::forget_after(Slot& slot, std::size_t tokens) {
  if (slot.read > tokens) {
    const bool was_cut = llama_memory_seq_rm(memory_, slot.sequence, static_cast<llama_pos>(tokens), -1);
    if (!was_cut) {
      llama_memory_seq_rm(memory_, slot.sequence, -1, -1);
      tokens = 0;
    }
    slot.read = tokens;
  }
  if (!slot.run) slot.tokens.resize(std::min(slot.tokens.size(), slot.read));
}

void Slots::release(Slot& slot) {
  slot.run.reset();
  slot.tokens.resize(slot.read);
  slot.used = ++clock_;
}

}  // namespace svea::llama
