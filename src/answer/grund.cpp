#include "answer/grund.h"

#include <fmt/format.h>

#include <algorithm>

#include "answer/citation.h"
#include "answer/differences.h"
#include "answer/edition.h"
#include "answer/phrases.h"
#include "answer/quote.h"
#include "answer/quote_text.h"
#include "answer/quote_weights.h"
#include "answer/rank_sentences.h"

namespace svea::answer {
namespace {

constexpr std::size_t k_nearest_documents_max = 3;

void add_paragraph(std::string& text, std::string_view paragraph) {
  if (!text.empty()) text += "\n\n";
  text += paragraph;
}

const Superseded* find(std::span<const Superseded> all, std::size_t hit) {
  const auto found = std::ranges::find(all, hit, &Superseded::older);
  return found == all.end() ? nullptr : &*found;
}

// Writes the quotes of one answer, place by place.
class QuoteWriter {
 public:
  QuoteWriter(const Question& question, std::span<const search::Hit> hits,
              std::span<const PassageSentence> sentences)
      : question_(question), hits_(hits), sentences_(sentences) {}

  void write(const Quote& quote) {
    const auto& hit = hits_[sentences_[quote.first].hit];
    auto place = place_of(hit);
    if (place != place_) {
      add_paragraph(draft_.text, place_.empty() ? phrases::stands_in(question_.language, place)
                                                : phrases::stands_also_in(question_.language, place));
      place_ = std::move(place);
    }
    const int n = static_cast<int>(draft_.citations.size()) + 1;
    add_paragraph(draft_.text, quote_as_markdown(quote, n, sentences_, hits_));
    const text::Span span{sentences_[quote.first].span.start, sentences_[quote.last].span.end};
    draft_.citations.push_back(cite(hit, span, n, 1.0));
  }

  void note(std::string_view sentence) { add_paragraph(draft_.text, sentence); }

  void write(const Difference& difference) {
    const int n = static_cast<int>(draft_.citations.size()) + 1;
    add_paragraph(draft_.text,
                  fmt::format("{} [{}]", difference_note(difference, hits_, question_.language), n));
    draft_.citations.push_back(cite(hits_[difference.other.hit], difference.other.span, n, 1.0));
    draft_.differences.push_back(difference_warning(difference, hits_));
  }

  [[nodiscard]] Draft take() { return std::move(draft_); }

 private:
  const Question& question_;
  std::span<const search::Hit> hits_;
  std::span<const PassageSentence> sentences_;
  Draft draft_;
  std::string place_;  // that the last quote came from
};

std::vector<Place> places_of(std::span<const Quote> quotes, std::span<const PassageSentence> sentences) {
  std::vector<Place> places;
  for (const auto& quote : quotes)
    for (auto i = quote.first; i <= quote.last; ++i) places.push_back({sentences[i].hit, sentences[i].span});
  return places;
}

// What a reader must know of the quoted documents' editions, each said once.
std::vector<std::string> edition_notes(const Question& question, std::span<const search::Hit> hits,
                                       std::span<const PassageSentence> sentences,
                                       std::span<const Quote> quotes, std::span<const Superseded> replaced) {
  std::vector<std::string> notes;
  const auto add = [&](std::string note) {
    if (std::ranges::find(notes, note) == notes.end()) notes.push_back(std::move(note));
  };
  for (const auto& quote : quotes) {
    const auto quoted = sentences[quote.first].hit;
    if (find(replaced, quoted) != nullptr)
      add(phrases::is_repealed(question.language, title_of(hits[quoted])));
    for (const auto& entry : replaced)
      if (entry.newer && hits[*entry.newer].document == hits[quoted].document)
        add(phrases::newer_preferred(question.language, title_of(hits[quoted]), title_of(hits[entry.older])));
  }
  return notes;
}

}  // namespace

Draft write_grund(const Question& question, std::span<const search::Hit> hits) {
  const auto sentences = passage_sentences(hits);
  const auto replaced = superseded(hits, question.text);
  auto ranked = rank_sentences(question, hits, sentences);
  std::erase_if(ranked, [&](const RankedSentence& candidate) {
    const auto* entry = find(replaced, sentences[candidate.sentence].hit);
    return entry != nullptr && entry->newer;
  });
  if (ranked.empty() || ranked.front().score < answer_score_min(question.stems.size()))
    return write_refusal(question, hits);

  const auto quotes = select_quotes(ranked, sentences);
  QuoteWriter writer(question, hits, sentences);
  for (const auto& quote : quotes) writer.write(quote);
  for (const auto& note : edition_notes(question, hits, sentences, quotes, replaced)) writer.note(note);
  for (const auto& difference : find_differences(hits, places_of(quotes, sentences)))
    writer.write(difference);
  return writer.take();
}

Draft write_refusal(const Question& question, std::span<const search::Hit> hits) {
  Draft draft{.text = phrases::no_answer(question.language), .refused = true, .citations = {}};
  std::string list;
  for (const auto& hit : hits) {
    if (draft.citations.size() == k_nearest_documents_max) break;
    if (std::ranges::find(draft.citations, hit.document, &model::Citation::document) != draft.citations.end())
      continue;
    const int n = static_cast<int>(draft.citations.size()) + 1;
    // The whole passage is shown: nobody knows which of its sentences would help. It supports no claim.
    draft.citations.push_back(cite(hit, {0, hit.passage.text.size()}, n, 0.0));
    list += fmt::format("{}- {} [{}]", list.empty() ? "" : "\n", place_of(hit), n);
  }
  if (!list.empty()) {
    add_paragraph(draft.text, phrases::nearest_documents(question.language));
    add_paragraph(draft.text, list);
  }
  return draft;
}

}  // namespace svea::answer
