// Grund, the built-in writer: answers with quotes from the passages. It invents nothing and needs no model.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "answer/question.h"
#include "model/conversation.h"
#include "search/search_index.h"

namespace svea::answer {

struct Draft {
  std::string text;  // Markdown with [n]; paragraphs are separated by an empty line
  bool refused = false;
  std::vector<model::Citation> citations;  // numbered from 1 in the order of the text
  std::vector<Sentence> differences{};     // what the text points out that the sources differ in
};

// The same question and hits give the same draft. Of editions of one document only the newest is quoted. When
// no sentence is likely to hold the answer the draft says so and names the nearest documents.
[[nodiscard]] Draft write_grund(const Question& question, std::span<const search::Hit> hits);

// That the documents hold no answer, and which documents come nearest.
[[nodiscard]] Draft write_refusal(const Question& question, std::span<const search::Hit> hits);

}  // namespace svea::answer
