// What is asked of a model, and how the answer comes back.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "llama/sampling.h"

namespace svea::llama {

struct Task {
  std::vector<Token> prompt;  // Model::prompt_of
  int answer_tokens_max = 0;  // 0: limits::k_answer_tokens_default, or what there is room for
  Sampling sampling{};
  std::vector<std::string> stops{};  // texts at which the answer ends; none empty
  bool looks_up = true;  // whether words may be guessed from the prompt; the text is the same without
};

enum class Ending { complete, length };  // length: answer_tokens_max was reached first

struct Figures {
  std::int64_t prompt_tokens = 0;
  std::int64_t reused_tokens = 0;  // of the prompt: they had been computed before
  std::int64_t answer_tokens = 0;
  std::int64_t guessed_tokens = 0;
  std::int64_t right_guesses = 0;
};

struct Answer {
  Ending ending = Ending::complete;
  Figures figures{};
};

// Called on the engine's thread, one call at a time; must not block.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual void on_text(std::string_view text) = 0;        // valid UTF-8, not empty
  virtual void on_end(const Result<Answer>& answer) = 0;  // exactly once, last
};

// An answer that has been asked for. Thread-safe.
class Generation {
 public:
  // The engine leaves it before its next token; on_end then comes with `cancelled`.
  void cancel() { is_cancelled_ = true; }
  [[nodiscard]] bool is_cancelled() const { return is_cancelled_; }

 private:
  std::atomic<bool> is_cancelled_ = false;
};

}  // namespace svea::llama
