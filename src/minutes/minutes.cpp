#include "minutes/minutes.h"

#include <algorithm>

#include "minutes/transcript.h"
#include "prose/lexicon.h"
#include "prose/words.h"
#include "text/dates.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace svea::minutes {
namespace {

using prose::Sense;

// A shorter sentence ("Ja.", "Okej, bra.") says nothing by itself.
constexpr std::size_t k_words_min = 3;

std::string first_word(std::string_view name) {
  const auto words = text::words(name);
  return words.empty()
             ? std::string()
             : std::string(name.substr(words.front().start, words.front().end - words.front().start));
}

bool leads_to_day(std::string_view word) {
  constexpr std::string_view k_words[] = {"senast", "före", "innan", "till",   "på", "under",
                                          "i",      "den",  "by",    "before", "on"};
  return std::ranges::find(k_words, word) != std::end(k_words);
}

class Writer {
 public:
  explicit Writer(std::string_view transcript) : utterances_(read_transcript(transcript)) {
    minutes_.utterances = utterances_.size();
    for (const auto& one : utterances_) count_speaker(one.speaker);
  }

  Minutes write() {
    for (current_ = 0; current_ < utterances_.size(); ++current_)
      for (const auto span : text::sentences(utterances_[current_].said)) take(span);
    return std::move(minutes_);
  }

 private:
  void count_speaker(const std::string& name) {
    if (name.empty()) return;
    const auto known = std::ranges::find(minutes_.speakers, name, &Speaker::name);
    if (known == minutes_.speakers.end())
      minutes_.speakers.push_back({name, 1});
    else
      ++known->utterances;
  }

  void take(text::Span span) {
    const auto& one = utterances_[current_];
    const auto said = std::string_view(one.said).substr(span.start, span.end - span.start);
    const auto words = prose::folded_words(said);
    if (words.size() < k_words_min) return;
    const auto senses = prose::Lexicon::built_in().senses_of(words);
    const bool asks = said.ends_with('?');
    Point point{std::string(said), one.speaker, one.time(span.start), one.place(span)};
    if (senses.has(Sense::present) || senses.has(Sense::absent)) minutes_.presence.push_back(point);
    if (senses.has(Sense::agenda) && !asks) minutes_.agenda.push_back(point);
    const bool is_open = senses.has(Sense::unsettled) || (asks && is_unanswered());
    if (is_open) {
      minutes_.open.push_back(std::move(point));
    } else if (senses.has(Sense::agreed) && !asks) {
      minutes_.decided.push_back(std::move(point));
    } else if (senses.has(Sense::action)) {
      minutes_.to_do.push_back({point, who_does(said, words), when_done(said, words)});
    }
  }

  // What follows a question says that nobody knows.
  [[nodiscard]] bool is_unanswered() const {
    if (current_ + 1 >= utterances_.size()) return true;
    return prose::Lexicon::built_in()
        .senses_of(prose::folded_words(utterances_[current_ + 1].said))
        .has(Sense::unsettled);
  }

  // Another speaker whose first name the sentence says.
  [[nodiscard]] std::string named_in(std::string_view said) const {
    const auto words = text::words(said);
    for (const auto word : words) {
      const auto written = said.substr(word.start, word.end - word.start);
      for (const auto& speaker : minutes_.speakers)
        if (first_word(speaker.name) == written && speaker.name != utterances_[current_].speaker)
          return speaker.name;
    }
    return {};
  }

  [[nodiscard]] std::string who_does(std::string_view said, const std::vector<std::string>& words) const {
    const auto& speaker = utterances_[current_].speaker;
    const bool says_i = std::ranges::find(words, "jag") != words.end() || words.front() == "i";
    if (says_i) return speaker;
    if (auto named = named_in(said); !named.empty()) return named;
    // "Kan du …?" is for whoever answers.
    const bool says_you =
        std::ranges::find(words, "du") != words.end() || std::ranges::find(words, "you") != words.end();
    if (says_you && current_ + 1 < utterances_.size()) return utterances_[current_ + 1].speaker;
    return {};
  }

  // "till fredag", "senast den 3 mars 2026": with the word before it that says how.
  static std::string when_done(std::string_view said, const std::vector<std::string>& words) {
    const auto spans = text::words(said);
    const auto from_word_before = [&](std::size_t start, std::size_t end) {
      for (auto i = spans.size(); i-- > 0;)
        if (spans[i].end <= start && said.substr(spans[i].end, start - spans[i].end) == " " &&
            leads_to_day(words[i]))
          start = spans[i].start;
      return std::string(said.substr(start, end - start));
    };
    if (const auto dates = text::written_dates(said); !dates.empty())
      return from_word_before(dates.front().span.start, dates.front().span.end);
    for (std::size_t i = 0; i < words.size(); ++i)
      if (const auto length = prose::Lexicon::built_in().length_of(Sense::when, words, i); length > 0)
        return from_word_before(spans[i].start, spans[i + length - 1].end);
    return {};
  }

  std::vector<Utterance> utterances_;
  std::size_t current_ = 0;
  Minutes minutes_;
};

}  // namespace

Minutes minutes_of(std::string_view transcript) { return Writer(transcript).write(); }

}  // namespace svea::minutes
