#include "answer/model_writer.h"

#include <fmt/format.h>

#include "answer/verify.h"

namespace svea::answer {
namespace {

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

ModelWriter::ModelWriter(const Question& question, std::span<const search::Hit> hits,
                         std::span<const PastTurn> history, AnswerStream& answer)
    : hits_(hits),
      answer_(answer),
      prompt_(model_prompt(question, hits, history)),
      links_(hits.first(prompt_.passages)),
      filter_(prompt_.passages) {}

void ModelWriter::take(std::string_view text) { answer_.delta(filter_.take(links_.take(gate_.take(text)))); }

ModelOutcome ModelWriter::finish(const llm::ChatReply& reply) {
  if (gate_.says_no_answer()) return ModelOutcome::found_no_answer;
  answer_.delta(filter_.take(links_.take(gate_.open())));
  answer_.delta(filter_.take(links_.finish()));
  answer_.delta(filter_.finish());
  if (answer_.text().find_first_not_of(" \t\r\n") == std::string::npos) return ModelOutcome::found_no_answer;

  answer_.status("checking");
  if (links_.dropped_any())
    answer_.warn("link_removed",
                 {"Modellen skrev en adress som ingen källa har. Adressen är borttagen.",
                  "The model wrote an address that no source has. The address has been removed."});
  const auto verified = verify(answer_.text(), hits_);
  for (const auto& citation : verified.citations) answer_.cite(citation);
  warn_of(verified, filter_.dropped_any(), reply.was_cut, answer_);
  return ModelOutcome::answered;
}

}  // namespace svea::answer
