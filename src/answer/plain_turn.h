// A turn without documents: a chat that goes to a model as it stands.
#pragma once

#include "answer/answer_stream.h"
#include "answer/turn.h"

namespace svea::answer {

// A model that fails before its first word gives way to the next one. Errors: model_missing, those of the
// last model, cancelled.
class PlainTurn final : public RunningTurn {
 public:
  // `request.chat` is there. `models` may be null when `request.models` is not.
  PlainTurn(TurnRequest request, llm::ModelChoice* models, TurnSink sink);

  Result<Step> begin(std::stop_token stop) override;
  void on_waiting(const llm::QueuePlace& place) override;
  void on_delta(std::string_view text) override;
  Result<Step> go_on(Result<llm::ChatReply> reply, std::stop_token stop) override;

 private:
  [[nodiscard]] Step ask_model();

  TurnRequest request_;
  llm::ModelChoice* const models_;
  const TurnSink sink_;
  AnswerStream answer_;
  std::vector<std::shared_ptr<llm::ChatModel>> chain_;
  std::size_t asked_ = 0;  // which of the chain
};

}  // namespace svea::answer
