#include "answer/answer_stream.h"

#include <algorithm>

namespace svea::answer {

void AnswerStream::status(std::string_view phase) { sink_(StatusEvent{.phase = std::string(phase)}); }

void AnswerStream::waiting(const llm::QueuePlace& place) {
  sink_(StatusEvent{.phase = "waiting", .ahead = place.ahead, .wait = place.wait});
}

void AnswerStream::passages(const std::vector<search::Hit>& hits) { sink_(PassagesEvent{hits}); }

void AnswerStream::delta(std::string_view text) {
  if (text.empty()) return;
  answer_.text += text;
  sink_(DeltaEvent{std::string(text)});
}

void AnswerStream::cite(const model::Citation& citation) {
  answer_.citations.push_back(citation);
  sink_(CitationEvent{citation});
}

void AnswerStream::warn(std::string code, Sentence sentence) {
  if (std::ranges::find(answer_.warnings, code) == answer_.warnings.end()) answer_.warnings.push_back(code);
  sink_(WarningEvent{std::move(code), std::move(sentence)});
}

void AnswerStream::restart() {
  if (answer_.text.empty() && answer_.citations.empty()) return;
  answer_.text.clear();
  answer_.citations.clear();
  answer_.sentences.clear();
  sink_(RestartEvent{});
}

Answer AnswerStream::finish(std::string model, bool refused) {
  answer_.writer = model.empty() ? model::Writer::grund : model::Writer::model;
  answer_.model = std::move(model);
  answer_.refused = refused;
  return std::move(answer_);
}

}  // namespace svea::answer
