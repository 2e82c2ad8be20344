// Sentences of a letter in a language model's words.
#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "plain/simplify.h"
#include "tasks/task.h"

namespace svea::tasks {

struct ModelLetter {
  std::string writer;
  json::Array parts;
};

// `parts` are those of LetterTask by Grund. Each sentence keeps its place in the papers. A model's words take
// the place of Grund's where they say the same ("source_text" carries them, and no number, name, negation,
// condition or duty is new or gone, but for the name of the person who is spoken to) and have a "verdict":
// "supported" or "weak". None where no model may be used or no sentence of one is taken. Errors: cancelled.
[[nodiscard]] Result<std::optional<ModelLetter>> write_letter(json::Array parts, plain::Level level,
                                                              const Input& input, const Tools& tools,
                                                              std::stop_token stop);

}  // namespace svea::tasks
