// What a language model is told: how to answer, the passages as numbered data, the conversation so far, the
// question.
#pragma once

#include <span>
#include <string_view>

#include "answer/question.h"
#include "answer/turn.h"
#include "llm/chat_model.h"

namespace svea::answer {

// Passages and history together. A small model's window of 8,192 tokens holds it with the answer: Swedish
// text has some four characters a token.
inline constexpr std::size_t k_prompt_characters_max = 24'000;

// What the model writes when the passages hold no answer.
inline constexpr std::string_view k_no_answer_mark = "SVAR SAKNAS";

struct Prompt {
  llm::ChatRequest request;
  std::size_t passages = 0;  // of the hits, the first so many are in it, numbered from 1
};

// The turns of a conversation that a model gets to read, the newest of them.
[[nodiscard]] std::vector<PastTurn> recent(std::span<const PastTurn> history);

// Passages are fenced and lose the signs that could end their fence: a text that gives orders stays a text.
// So are an assistant's `instructions`, which come after Svea's own and never in their place.
[[nodiscard]] Prompt model_prompt(const Question& question, std::span<const search::Hit> hits,
                                  std::span<const PastTurn> history, std::string_view instructions = {});

}  // namespace svea::answer
