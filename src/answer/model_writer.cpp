#include "answer/model_writer.h"

#include <fmt/format.h>

#include "answer/citation_filter.h"
#include "answer/prompt.h"
#include "answer/verify.h"

namespace svea::answer {
namespace {

// Holds the text back for as long as it may be the mark that says that there is no answer.
class NoAnswerGate {
 public:
  // What may be shown now.
  [[nodiscard]] std::string take(std::string_view text) {
    if (is_open_) return std::string(text);
    held_ += text;
    const auto start = held_.find_first_not_of(" \t\r\n*\"");
    if (start == std::string::npos) return {};
    const auto begun = std::string_view(held_).substr(start);
    if (k_no_answer_mark.starts_with(begun.substr(0, k_no_answer_mark.size()))) return {};
    return open();
  }

  [[nodiscard]] bool says_no_answer() const { return !is_open_ && held_.contains(k_no_answer_mark); }

  // The text is over: what is still held back.
  [[nodiscard]] std::string open() {
    is_open_ = true;
    return std::exchange(held_, {});
  }

 private:
  std::string held_;
  bool is_open_ = false;
};

void warn_of(const Verified& verified, bool dropped_any, bool was_cut, AnswerStream& answer) {
  if (dropped_any)
    answer.warn("citation_unknown",
                {"Modellen hänvisade till en källa som inte finns. Hänvisningen är borttagen.",
                 "The model referred to a source that does not exist. The reference has been removed."});
  for (const auto& sentence : verified.unsupported)
    answer.warn(
        "sentence_unsupported",
        {fmt::format("En mening har inget tydligt stöd i dokumenten, kontrollera den: ”{}”", sentence),
         fmt::format("A sentence has no clear support in the documents, check it: “{}”", sentence)});
  if (was_cut)
    answer.warn("answer_cut", {"Svaret blev för långt och är avkortat. Ställ en snävare fråga.",
                               "The answer grew too long and was cut. Ask a narrower question."});
}

}  // namespace

Result<ModelOutcome> write_with_model(const Question& question, std::span<const search::Hit> hits,
                                      std::span<const PastTurn> history, llm::ChatModel& model,
                                      AnswerStream& answer, std::stop_token stop) {
  const auto prompt = model_prompt(question, hits, history);
  CitationFilter filter(prompt.passages);
  NoAnswerGate gate;
  const auto reply = TRY(model.chat(
      prompt.request, [&](std::string_view text) { answer.delta(filter.take(gate.take(text))); },
      std::move(stop)));
  if (gate.says_no_answer()) return ModelOutcome::found_no_answer;
  answer.delta(filter.take(gate.open()));
  answer.delta(filter.finish());
  if (answer.text().find_first_not_of(" \t\r\n") == std::string::npos) return ModelOutcome::found_no_answer;

  answer.status("checking");
  const auto verified = verify(answer.text(), hits);
  for (const auto& citation : verified.citations) answer.cite(citation);
  warn_of(verified, filter.dropped_any(), reply.was_cut, answer);
  return ModelOutcome::answered;
}

}  // namespace svea::answer
