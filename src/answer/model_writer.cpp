#include "answer/model_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "answer/citation.h"
#include "answer/differences.h"
#include "answer/refusal.h"
#include "text/unicode.h"

namespace svea::answer {

ModelWriter::ModelWriter(const Question& question, std::span<const search::Hit> hits,
                         std::span<const PastTurn> history, AnswerStream& answer,
                         std::string_view instructions)
    : language_(question.language),
      hits_(hits),
      answer_(answer),
      prompt_(model_prompt(question, hits, history, instructions)),
      links_(hits.first(prompt_.passages)),
      filter_(prompt_.passages) {}

void ModelWriter::take(std::string_view text) { answer_.delta(filter_.take(links_.take(gate_.take(text)))); }

ModelOutcome ModelWriter::finish(const llm::ChatReply& reply) {
  if (gate_.says_no_answer()) return ModelOutcome::found_no_answer;
  answer_.delta(filter_.take(links_.take(gate_.open())));
  answer_.delta(filter_.take(links_.finish()));
  answer_.delta(filter_.finish());
  const bool is_empty = answer_.text().find_first_not_of(" \t\r\n") == std::string::npos;
  if (is_empty || says_no_answer(answer_.text())) return ModelOutcome::found_no_answer;

  answer_.status("checking");
  const auto verified = verify(answer_.text(), hits_.first(prompt_.passages));
  for (const auto& citation : verified.citations) answer_.cite(citation);
  warn(verified, reply.was_cut);
  answer_.check(verified.sentences);
  point_out_differences(verified);
  return ModelOutcome::answered;
}

void ModelWriter::warn(const Verified& verified, bool was_cut) {
  if (filter_.dropped_any())
    answer_.warn("citation_unknown",
                 {"Modellen hänvisade till en källa som inte finns. Hänvisningen är borttagen.",
                  "The model referred to a source that does not exist. The reference has been removed."});
  if (links_.dropped_any())
    answer_.warn("link_removed",
                 {"Modellen skrev en adress som ingen källa har. Adressen är borttagen.",
                  "The model wrote an address that no source has. The address has been removed."});
  const text::CodePointMap map(answer_.text());
  for (const auto& sentence : verified.sentences) {
    if (sentence.verdict != model::Verdict::unsupported && sentence.verdict != model::Verdict::uncited)
      continue;
    const auto start = map.byte_at(sentence.start);
    const auto written = answer_.text().substr(start, map.byte_at(sentence.end) - start);
    answer_.warn(
        "sentence_unsupported",
        {fmt::format("En mening har inget tydligt stöd i dokumenten, kontrollera den: ”{}”", written),
         fmt::format("A sentence has no clear support in the documents, check it: “{}”", written)});
  }
  if (is_all_unsupported(verified.sentences))
    answer_.warn("answer_unsupported",
                 {"Ingen mening i svaret har stöd i dokumenten. Använd det inte utan att kontrollera det.",
                  "No sentence of the answer has support in the documents. Do not use it unchecked."});
  if (was_cut)
    answer_.warn("answer_cut", {"Svaret blev för långt och är avkortat. Ställ en snävare fråga.",
                                "The answer grew too long and was cut. Ask a narrower question."});
}

void ModelWriter::point_out_differences(const Verified& verified) {
  const auto hits = hits_.first(prompt_.passages);
  for (const auto& difference : find_differences(hits, verified.places)) {
    const auto n = static_cast<int>(difference.other.hit) + 1;
    const bool is_cited =
        std::ranges::find(verified.citations, n, &model::Citation::n) != verified.citations.end();
    // The model has told it itself.
    if (is_cited && !difference.value.empty() && answer_.text().contains(difference.value)) continue;
    answer_.delta(fmt::format("\n\n{} [{}]", difference_note(difference, hits, language_), n));
    if (!is_cited) answer_.cite(cite(hits[difference.other.hit], difference.other.span, n, 1.0));
    answer_.warn("sources_differ", difference_warning(difference, hits));
  }
}

}  // namespace svea::answer
