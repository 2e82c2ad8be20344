#include "answer/plain_turn.h"

#include "base/log.h"

namespace svea::answer {

PlainTurn::PlainTurn(TurnRequest request, llm::ModelChoice* models, TurnSink sink)
    : request_(std::move(request)), models_(models), sink_(std::move(sink)), answer_(sink_) {}

Result<Step> PlainTurn::begin(std::stop_token) {
  auto* const choice = request_.models ? request_.models.get() : models_;
  request_.chat->asker = request_.asker;
  if (choice != nullptr) chain_ = choice->models_for({.asker = request_.asker, .task = "chat"});
  if (chain_.empty())
    return fail(ErrorKind::unavailable, "model_missing",
                {"Det finns ingen språkmodell att samtala med. Be den som driver Svea att koppla in en, "
                 "eller fråga med dokument.",
                 "There is no language model to talk with. Ask those who run Svea to connect one, or ask "
                 "with documents."});
  return ask_model();
}

Step PlainTurn::ask_model() {
  // The last one of the chain needs no copy: long chats are many kilobytes for each of thousands of streams.
  const bool is_last = asked_ + 1 == chain_.size();
  return AskModel{chain_[asked_], is_last ? *std::move(request_.chat) : *request_.chat};
}

void PlainTurn::on_waiting(const llm::QueuePlace& place) { answer_.waiting(place); }

void PlainTurn::on_delta(std::string_view text) { answer_.delta(text); }

Result<Step> PlainTurn::go_on(Result<llm::ChatReply> reply, std::stop_token) {
  const auto& model = *chain_[asked_];
  if (reply) {
    if (reply->was_cut)
      answer_.warn("answer_cut", {"Svaret blev längre än det fick vara och är avhugget.",
                                  "The answer grew longer than it may be and is cut off."});
    return answer_.finish(model.name(), false);
  }
  const bool may_go_on = reply.error().kind != ErrorKind::cancelled && answer_.text().empty();
  if (!may_go_on || asked_ + 1 == chain_.size()) return std::unexpected(std::move(reply).error());
  log(LogLevel::warning, "model_unavailable",
      {{"model", model.name()}, {"code", reply.error().code}, {"detail", reply.error().detail}});
  ++asked_;
  return ask_model();
}

}  // namespace svea::answer
