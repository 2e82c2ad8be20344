// The way of a question, step by step: understand, retrieve, write, and for a model's text verify and cite.
#include "answer/answer_stream.h"
#include "answer/follow_up.h"
#include "answer/grund.h"
#include "answer/question.h"
#include "answer/retrieve.h"
#include "answer/turn.h"
#include "base/limits.h"
#include "text/unicode.h"

namespace svea::answer {
namespace {

Status check_question(const std::string& question) {
  if (question.size() > limits::k_question_bytes_max)
    return fail(ErrorKind::too_large, "question_too_long",
                {"Frågan är för lång. Korta den, eller lägg till texten som ett dokument och fråga om det.",
                 "The question is too long. Shorten it, or add the text as a document and ask about that."});
  if (question.find_first_not_of(" \t\r\n") == std::string::npos)
    return fail(
        ErrorKind::invalid_input, "question_empty",
        {"Frågan är tom. Skriv vad du vill veta.", "The question is empty. Write what you want to know."});
  return {};
}

std::unexpected<Error> fail_stopped() {
  return fail(ErrorKind::cancelled, "cancelled", {"Svaret stoppades.", "The answer was stopped."});
}

void stream(const Draft& draft, AnswerStream& answer) {
  answer.delta(draft.text);
  for (const auto& citation : draft.citations) answer.cite(citation);
}

}  // namespace

Result<Answer> run_turn(const TurnRequest& request, const TurnPorts& ports, const TurnSink& sink,
                        std::stop_token stop) {
  TRY(check_question(request.question));
  AnswerStream answer(sink);

  answer.status("searching");
  const auto question = understand(whole_question(text::to_valid_utf8(request.question), request.history));
  const auto hits = TRY(retrieve(question.text, request.reach, ports));
  if (stop.stop_requested()) return fail_stopped();

  answer.status("reading");
  answer.passages(hits);
  answer.status("writing");
  const auto draft = write_grund(question, hits);
  stream(draft, answer);
  return answer.finish(model::Writer::grund, draft.refused);
}

}  // namespace svea::answer
