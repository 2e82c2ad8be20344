// A place in the model's memory for one text: what it has read, and the answer that is being written there.
#pragma once

#include <optional>

#include "llama/answer_text.h"
#include "llama/generation.h"
#include "llama/prompt_lookup.h"

namespace svea::llama {

// An answer under way, from the moment it has a slot.
struct Run {
  Task task;
  std::shared_ptr<Listener> listener;
  std::shared_ptr<Generation> generation;
  Sampler sampler;
  AnswerText text;
  std::size_t answer_tokens_max = 0;
  Figures figures{};
  GuessLength guess_length{};
  // Of the step under way: the guess, and where the logits of the token before it stand in the batch; -1:
  // none are due.
  std::vector<Token> guess{};
  std::int32_t first_logits = -1;
};

struct Slot {
  std::int32_t sequence = 0;
  std::vector<Token> tokens{};  // the prompt and the answer so far
  std::size_t read = 0;         // of them, from the first on: in the model's memory
  std::optional<Run> run{};     // none: only kept, for what may be asked next
  std::uint64_t used = 0;       // when its run began or ended, as a count; the lowest was left alone longest

  // Tokens that it may come to hold, at most.
  [[nodiscard]] std::size_t reserved() const {
    return run ? run->task.prompt.size() + run->answer_tokens_max : read;
  }
  // Whether the prompt is read, so that the next token is one of the answer.
  [[nodiscard]] bool is_writing() const { return run && tokens.size() > run->task.prompt.size(); }
  [[nodiscard]] bool is_reading() const { return run && !is_writing(); }
};

// How many tokens two texts begin with in common.
[[nodiscard]] std::size_t common_prefix(std::span<const Token> a, std::span<const Token> b);

}  // namespace svea::llama
