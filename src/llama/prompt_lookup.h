// Guesses what comes next from what was said before: answers that quote their sources repeat long pieces of
// the prompt. Whoever guesses lets the model check several words in one computation instead of one at a time.
//
// Source: "Prompt lookup decoding" (A. Saxena, 2023).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace svea::llama {

// The at most `length` tokens that followed where the end of `tokens` (three tokens, or two where three are
// nowhere found) last stood before. Empty when nowhere.
[[nodiscard]] std::vector<std::int32_t> look_up(std::span<const std::int32_t> tokens, std::size_t length);

// How much to guess: more while the guesses come true, nothing for a while when they don't.
class GuessLength {
 public:
  // Tokens to guess now. Counts as a step.
  [[nodiscard]] std::size_t next();
  // Of the last guess, which had `guessed` tokens (at least one), the first `right` came true.
  void learn(std::size_t guessed, std::size_t right);

 private:
  std::size_t length_ = 4;
  std::size_t rest_ = 0;  // steps without guessing
  std::size_t wrong_in_a_row_ = 0;
};

}  // namespace svea::llama
