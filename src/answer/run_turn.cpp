// The way of a question, step by step: understand, retrieve, write, and for a model's text verify and cite.
#include "answer/answer_stream.h"
#include "answer/follow_up.h"
#include "answer/grund.h"
#include "answer/model_writer.h"
#include "answer/phrases.h"
#include "answer/question.h"
#include "answer/retrieve.h"
#include "answer/turn.h"
#include "base/log.h"
#include "text/unicode.h"

namespace svea::answer {
namespace {

std::unexpected<Error> fail_stopped() {
  return fail(ErrorKind::cancelled, "cancelled", {"Svaret stoppades.", "The answer was stopped."});
}

Answer finish_with(const Draft& draft, AnswerStream& answer) {
  answer.restart();
  answer.delta(draft.text);
  for (const auto& citation : draft.citations) answer.cite(citation);
  return answer.finish(model::Writer::grund, draft.refused);
}

Result<bool> has_documents(const model::Reach& reach, store::Documents& documents) {
  store::DocumentFilter filter;
  filter.state = model::DocumentState::ready;
  filter.count_max = 1;
  return TRY(documents.list(filter, reach)).total > 0;
}

void warn_model_unavailable(const Error& error, AnswerStream& answer) {
  log(LogLevel::warning, "model_unavailable", {{"code", error.code}, {"detail", error.detail}});
  answer.warn("model_unavailable",
              {"Språkmodellen kunde inte svara. Svaret är därför citat ur dokumenten.",
               "The language model could not answer. The answer is quotes from the documents."});
}

}  // namespace

Result<Answer> run_turn(const TurnRequest& request, const TurnPorts& ports, const TurnSink& sink,
                        std::stop_token stop) {
  TRY(check_question(request.question));
  AnswerStream answer(sink);

  answer.status("searching");
  const auto asked = text::to_valid_utf8(request.question);
  const auto question = understand(asked, whole_question(asked, request.history));
  const auto hits = TRY(retrieve(question.text, request.reach, ports));
  if (stop.stop_requested()) return fail_stopped();

  answer.status("reading");
  answer.passages(hits);
  answer.status("writing");
  if (hits.empty() && !TRY(has_documents(request.reach, ports.documents)))
    return finish_with({phrases::no_documents(question.language), true, {}}, answer);
  if (ports.model == nullptr || hits.empty()) return finish_with(write_grund(question, hits), answer);

  const auto outcome = write_with_model(question, hits, request.history, *ports.model, answer, stop);
  if (!outcome && outcome.error().kind == ErrorKind::cancelled) return std::unexpected(outcome.error());
  if (!outcome) {
    warn_model_unavailable(outcome.error(), answer);
    return finish_with(write_grund(question, hits), answer);
  }
  if (*outcome == ModelOutcome::found_no_answer) return finish_with(write_refusal(question, hits), answer);
  return answer.finish(model::Writer::model, false);
}

}  // namespace svea::answer
