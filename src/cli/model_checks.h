// How fast a model is, and whether it manages the least that Svea asks of one.
#pragma once

#include <chrono>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "llm/chat_model.h"

namespace svea::cli {

struct ModelSpeed {
  double prompt_tokens_a_second = 0;
  double answer_tokens_a_second = 0;
  std::chrono::milliseconds first_word{0};  // after a page of text
};

struct ModelCheck {
  std::string code;  // "swedish", "quotes", "json"
  Sentence what;     // what the model was to do
  bool passed = false;
  std::string answer;  // what it wrote
};

// One question about a page of text that the model has not read before. Errors: those of llm::chat().
[[nodiscard]] Result<ModelSpeed> measure_speed(llm::ChatModel& model, const std::stop_token& stop);

// Answers in Swedish, takes a fact out of a text it is given, and keeps to a JSON schema. Errors: the same.
[[nodiscard]] Result<std::vector<ModelCheck>> check_model(llm::ChatModel& model, const std::stop_token& stop);

}  // namespace svea::cli
