// The way of a question, step by step: understand, retrieve, write, and for a model's text verify and cite.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "answer/answer_stream.h"
#include "answer/fence.h"
#include "answer/follow_up.h"
#include "answer/grund.h"
#include "answer/model_writer.h"
#include "answer/phrases.h"
#include "answer/plain_turn.h"
#include "answer/question.h"
#include "answer/retrieve.h"
#include "answer/turn.h"
#include "base/log.h"
#include "llm/chat.h"
#include "text/unicode.h"

namespace svea::answer {
namespace {

std::unexpected<Error> fail_stopped() {
  return fail(ErrorKind::cancelled, "cancelled", {"Svaret stoppades.", "The answer was stopped."});
}

Result<bool> has_documents(const model::Reach& reach, store::Documents& documents) {
  store::DocumentFilter filter;
  filter.state = model::DocumentState::ready;
  filter.count_max = 1;
  return TRY(documents.list(filter, reach)).total > 0;
}

void add(model::SpaceId space, std::vector<model::SpaceId>& spaces) {
  if (std::ranges::find(spaces, space) == spaces.end()) spaces.push_back(space);
}

// Where what a model gets to read comes from: the passages, and the documents behind earlier answers, which
// go along with the question. An answer from a document that is gone or out of reach now goes no further.
Result<std::vector<model::SpaceId>> spaces_behind(const std::vector<search::Hit>& hits,
                                                  std::vector<PastTurn>& history, const model::Reach& reach,
                                                  store::Documents& documents) {
  std::vector<model::SpaceId> spaces;
  for (const auto& hit : hits) add(hit.space, spaces);
  for (auto& past : history) {
    for (const auto id : past.documents) {
      const auto document = TRY(documents.find(id, reach));
      if (document)
        add(document->space, spaces);
      else
        past.answer.clear();
    }
  }
  return spaces;
}

class Turn final : public RunningTurn {
 public:
  Turn(TurnRequest request, const TurnPorts& ports, TurnSink sink)
      : request_(std::move(request)),
        ports_(ports),
        sink_(std::move(sink)),
        answer_(sink_),
        history_(recent(request_.history)) {}

  Result<Step> begin(std::stop_token stop) override {
    TRY(check_question(request_.question));
    answer_.status("searching");
    const auto asked = text::to_valid_utf8(request_.question);
    question_ = understand(asked, whole_question(asked, request_.history));
    hits_ = TRY(retrieve(question_.text, request_.reach, ports_, request_.guidance.documents));
    if (stop.stop_requested()) return fail_stopped();

    answer_.status("reading");
    const auto fenced = fence_orders(hits_);
    answer_.passages(hits_);
    report_orders(hits_, fenced, answer_);
    answer_.status("writing");
    if (hits_.empty() && !TRY(has_documents(request_.reach, ports_.documents)))
      return finish_with({phrases::no_documents(question_.language), true, {}});
    auto* const choice = request_.models ? request_.models.get() : ports_.models;
    if (choice != nullptr && !hits_.empty()) {
      auto spaces = TRY(spaces_behind(hits_, history_, request_.reach, ports_.documents));
      choose_models(*choice, {.asker = request_.asker, .spaces = std::move(spaces)});
    }
    return models_.empty() ? finish_with(write_grund(question_, hits_)) : ask_model();
  }

  void on_waiting(const llm::QueuePlace& place) override {
    answer_.waiting(place);
    has_waited_ = true;
  }

  void on_delta(std::string_view text) override {
    if (std::exchange(has_waited_, false)) answer_.status("writing");
    writer_->take(text);
  }

  Result<Step> go_on(Result<llm::ChatReply> reply, std::stop_token stop) override {
    if (stop.stop_requested()) return fail_stopped();
    if (!reply) return go_on_without(reply.error());
    if (writer_->finish(*reply) == ModelOutcome::found_no_answer)
      return finish_with(write_refusal(question_, hits_));
    return answer_.finish(models_[asked_]->name(), false);
  }

 private:
  // The assistant's own model comes first where it may read what goes along; else the others do its work.
  void choose_models(llm::ModelChoice& choice, const llm::Need& need) {
    models_ = choice.models_for(need);
    const auto& wished = request_.guidance.model;
    if (wished.empty()) return;
    const auto has_name = [&](const auto& model) { return model->name() == wished; };
    const auto all = choice.all_for(need);
    const auto found = std::ranges::find_if(all, has_name);
    if (found == all.end()) return warn_of_other_model(wished);
    std::erase_if(models_, has_name);
    models_.insert(models_.begin(), *found);
  }

  void warn_of_other_model(std::string_view wished) {
    answer_.warn("assistant_model_closed",
                 {fmt::format("Assistentens språkmodell {} får inte läsa de här dokumenten. {}", wished,
                              models_.empty() ? "Svaret är därför citat ur dem."
                                              : fmt::format("{} svarar i stället.", models_[0]->name())),
                  fmt::format("The assistant's language model {} may not read these documents. {}", wished,
                              models_.empty() ? "The answer is therefore quotes from them."
                                              : fmt::format("{} answers instead.", models_[0]->name()))});
  }

  Step ask_model() {
    writer_.emplace(question_, hits_, history_, answer_, request_.guidance.instructions);
    auto request = writer_->request();
    request.asker = request_.asker;
    return AskModel{models_[asked_], std::move(request)};
  }

  // The model has failed: the next one takes over, in the end Grund.
  Result<Step> go_on_without(const Error& error) {
    if (error.kind == ErrorKind::cancelled) return std::unexpected(error);
    log(LogLevel::warning, "model_unavailable",
        {{"model", models_[asked_]->name()}, {"code", error.code}, {"detail", error.detail}});
    if (asked_ + 1 < models_.size()) {
      answer_.restart();
      const auto failed = models_[asked_++]->name();
      const auto next = models_[asked_]->name();
      answer_.warn(
          "model_replaced",
          {fmt::format("Språkmodellen {} kunde inte svara. {} svarar i stället.", failed, next),
           fmt::format("The language model {} could not answer. {} answers instead.", failed, next)});
      return ask_model();
    }
    // Its own sentence says why: it is being loaded or started again, cannot be reached, took too long.
    answer_.warn("model_unavailable",
                 {fmt::format("{} Svaret är därför citat ur dokumenten.", error.sentence.sv),
                  fmt::format("{} The answer is therefore quotes from the documents.", error.sentence.en)});
    return finish_with(write_grund(question_, hits_));
  }

  Step finish_with(const Draft& draft) {
    answer_.restart();
    answer_.delta(draft.text);
    for (const auto& citation : draft.citations) answer_.cite(citation);
    for (const auto& difference : draft.differences) answer_.warn("sources_differ", difference);
    return answer_.finish("", draft.refused);
  }

  const TurnRequest request_;
  const TurnPorts ports_;
  const TurnSink sink_;
  AnswerStream answer_;
  std::vector<PastTurn> history_;  // what a model gets to read of it
  Question question_;
  std::vector<search::Hit> hits_;
  std::vector<std::shared_ptr<llm::ChatModel>> models_;
  std::size_t asked_ = 0;  // which of the models
  std::optional<ModelWriter> writer_;
  bool has_waited_ = false;
};

}  // namespace

std::unique_ptr<RunningTurn> make_turn(TurnRequest request, const TurnPorts& ports, TurnSink sink) {
  if (request.chat) return std::make_unique<PlainTurn>(std::move(request), ports.models, std::move(sink));
  return std::make_unique<Turn>(std::move(request), ports, std::move(sink));
}

Result<Answer> run_turn(const TurnRequest& request, const TurnPorts& ports, const TurnSink& sink,
                        std::stop_token stop) {
  const auto turn = make_turn(request, ports, sink);
  Step step = TRY(turn->begin(stop));
  while (auto* const ask = std::get_if<AskModel>(&step)) {
    auto reply = llm::chat(
        *ask->model, std::move(ask->request), [&](std::string_view text) { turn->on_delta(text); }, stop);
    Result<llm::ChatReply> end = llm::ChatReply{};
    if (reply)
      end = *reply;
    else
      end = std::unexpected(std::move(reply).error());
    step = TRY(turn->go_on(std::move(end), stop));
  }
  return std::get<Answer>(std::move(step));
}

}  // namespace svea::answer
