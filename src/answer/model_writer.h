// The model writer: a language model answers from numbered passages, and its text is held against them.
#pragma once

#include <span>

#include "answer/answer_stream.h"
#include "answer/citation_filter.h"
#include "answer/link_filter.h"
#include "answer/no_answer_gate.h"
#include "answer/prompt.h"
#include "answer/question.h"
#include "answer/verify.h"

namespace svea::answer {

enum class ModelOutcome {
  answered,
  found_no_answer,  // nothing of what it wrote shall stand: a refusal takes its place
};

// One model's attempt at one answer.
class ModelWriter {
 public:
  // `hits` is not empty; `hits` and `answer` outlive this. `instructions`: as of Guidance.
  ModelWriter(const Question& question, std::span<const search::Hit> hits, std::span<const PastTurn> history,
              AnswerStream& answer, std::string_view instructions);

  // What the model is asked.
  [[nodiscard]] const llm::ChatRequest& request() const { return prompt_.request; }

  // The next piece of its text, into the answer as far as it may be shown.
  void take(std::string_view text);

  // Its text is whole: adds the citations and the warnings "citation_unknown", "link_removed",
  // "sentence_unsupported", "answer_unsupported", "sources_differ" and "answer_cut", and how each sentence
  // stands to its sources.
  [[nodiscard]] ModelOutcome finish(const llm::ChatReply& reply);

 private:
  void warn(const Verified& verified, bool was_cut);
  void point_out_differences(const Verified& verified);

  std::string_view language_;
  std::span<const search::Hit> hits_;
  AnswerStream& answer_;
  Prompt prompt_;
  LinkFilter links_;
  CitationFilter filter_;
  NoAnswerGate gate_;
};

}  // namespace svea::answer
