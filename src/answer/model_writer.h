// The model writer: a language model answers from numbered passages, and its text is held against them.
#pragma once

#include <span>
#include <stop_token>

#include "answer/answer_stream.h"
#include "answer/question.h"

namespace svea::answer {

enum class ModelOutcome {
  answered,
  found_no_answer,  // nothing of what it wrote shall stand: a refusal takes its place
};

// Streams the model's text into `answer` with its citations and warnings ("citation_unknown",
// "sentence_unsupported", "answer_cut"). `hits` is not empty. Errors: those of llm::ChatModel::chat; what was
// streamed until then is to be withdrawn by the caller.
[[nodiscard]] Result<ModelOutcome> write_with_model(const Question& question,
                                                    std::span<const search::Hit> hits,
                                                    std::span<const PastTurn> history, llm::ChatModel& model,
                                                    AnswerStream& answer, std::stop_token stop);

}  // namespace svea::answer
