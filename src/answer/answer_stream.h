// The answer under way: what is told to the sink is what the finished answer holds.
#pragma once

#include <string_view>

#include "answer/turn.h"

namespace svea::answer {

class AnswerStream {
 public:
  explicit AnswerStream(const TurnSink& sink) : sink_(sink) {}

  void status(std::string_view phase);
  void waiting(const llm::QueuePlace& place);
  void passages(const std::vector<search::Hit>& hits);
  void delta(std::string_view text);
  void cite(const model::Citation& citation);
  // How each sentence of the finished text stands to its sources.
  void check(std::vector<model::CheckedSentence> sentences) { answer_.sentences = std::move(sentences); }
  void warn(std::string code, Sentence sentence);
  // Withdraws the text, citations and checks so far; silent when there are none. Warnings stay.
  void restart();

  [[nodiscard]] const std::string& text() const { return answer_.text; }
  // `model` wrote it; "": Grund.
  [[nodiscard]] Answer finish(std::string model, bool refused);

 private:
  const TurnSink& sink_;
  Answer answer_;
};

}  // namespace svea::answer
