#include "answer/differences.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "answer/citation.h"
#include "answer/edition.h"
#include "answer/figures.h"
#include "answer/markdown.h"
#include "answer/phrases.h"
#include "answer/polarity.h"
#include "answer/question.h"
#include "search/validity.h"
#include "text/ngrams.h"
#include "text/sentences.h"

namespace svea::answer {
namespace {

// Chosen on demo/checks/differences.jsonl.
constexpr double k_same_words_min = 0.6;
constexpr double k_same_subject_min = 0.6;
// So many n-grams in common name a subject by themselves: one long word or two of middling length.
constexpr std::size_t k_telling_grams_min = 15;

using Grams = std::set<std::uint32_t>;

bool tells_frame(std::string_view word) {
  return !text::is_stop_word(word) && !is_denial(word) && !word.starts_with("tillåt") &&
         !word.starts_with("allow") && !word.starts_with("permit") && word != "klockan" && word != "kl";
}

// Of the words that say what a sentence is about, without its figures.
Grams frame_of(const std::vector<std::string>& words, const Figures& figures) {
  Grams grams;
  std::vector<std::uint32_t> hashes;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_figure = std::ranges::any_of(
        figures.amounts, [i](const Amount& amount) { return amount.first <= i && i <= amount.last; });
    if (!is_figure && tells_frame(words[i])) text::append_ngrams(words[i], k_gram_length, hashes);
  }
  grams.insert(hashes.begin(), hashes.end());
  return grams;
}

std::size_t shared(const Grams& one, const Grams& other) {
  return static_cast<std::size_t>(
      std::ranges::count_if(one, [&](std::uint32_t gram) { return other.contains(gram); }));
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// A sentence as it is compared.
struct Statement {
  Place place;
  std::vector<std::string> words;
  Figures figures;
  Grams frame;
  Polarity polarity;
  std::set<std::string> years;
};

Statement statement_of(const Place& place, std::span<const search::Hit> hits) {
  const auto written = std::string_view(hits[place.hit].passage.text)
                           .substr(place.span.start, place.span.end - place.span.start);
  Statement statement{.place = place,
                      .words = folded_words(written),
                      .figures = {},
                      .frame = {},
                      .polarity = {},
                      .years = {}};
  statement.figures = figures_of(statement.words);
  statement.frame = frame_of(statement.words, statement.figures);
  statement.polarity = polarity_of(written);
  for (const auto& amount : statement.figures.amounts)
    if (is_year(amount)) statement.years.insert(amount.value);
  return statement;
}

Grams subject_of(const search::Hit& hit) {
  auto words = folded_words(hit.title);
  for (const auto& heading : hit.passage.heading_path)
    for (auto& word : folded_words(heading)) words.push_back(std::move(word));
  return frame_of(words, figures_of(words));
}

bool speak_of_the_same(const Statement& one, const Statement& other, const Grams& subject,
                       const Grams& other_subject) {
  const auto common = shared(one.frame, other.frame);
  if (share(common, one.frame.size() + other.frame.size() - common) < k_same_words_min) return false;
  if (one.years != other.years && !one.years.empty() && !other.years.empty()) return false;
  return common >= k_telling_grams_min ||
         share(shared(subject, other_subject), std::min(subject.size(), other_subject.size())) >=
             k_same_subject_min;
}

// "2025:400" is the name of a statute.
bool names_law(const Amount& amount) { return amount.value.contains(':') && amount.value.size() > 5; }

// "Beslutad den 11 mars": every document has a date of its own.
bool tells_own_date(const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [](std::string_view word) {
    return word.starts_with("beslut") || word.starts_with("fastställ") || word.starts_with("antag") ||
           word.starts_with("uppdater") || word.starts_with("revider") || word.starts_with("diarie");
  });
}

// The first figure of `other` that differs, as it is written there.
std::optional<std::string> differing_value(const Statement& one, const Statement& other,
                                           std::span<const search::Hit> hits) {
  auto figures = differing(one.figures, other.figures);
  std::erase_if(figures, [&](const Amount& amount) {
    return names_law(amount) || (is_month(amount.unit) && tells_own_date(other.words));
  });
  if (figures.empty()) return std::nullopt;
  const auto written = std::string_view(hits[other.place.hit].passage.text)
                           .substr(other.place.span.start, other.place.span.end - other.place.span.start);
  const auto spans = text::words(written);
  auto first = figures.front().first;
  if (first > 0 && (other.words[first - 1] == "klockan" || other.words[first - 1] == "kl")) --first;
  const auto start = spans[first].start;
  return std::string(written.substr(start, spans[figures.front().last].end - start));
}

int year_of(const search::Hit& hit) {
  for (const auto* name : {&hit.title, &hit.name})
    if (const auto stated = search::read_title_validity(*name).stated)
      return static_cast<int>(std::chrono::year_month_day(*stated).year());
  return hit.date.size() >= 4 ? std::stoi(hit.date.substr(0, 4)) : 0;
}

void tell_age(Difference& difference, std::span<const search::Hit> hits) {
  const auto& said = hits[difference.said.hit];
  const auto& other = hits[difference.other.hit];
  const std::vector<search::Hit> pair = {said, other};
  for (const auto& entry : superseded(pair, "")) {
    difference.is_newer = difference.is_newer || (entry.older == 0 && entry.newer);
    difference.is_older = difference.is_older || entry.older == 1;
  }
  difference.is_edition = difference.is_newer || difference.is_older;
  if (!difference.is_edition && !said.date.empty() && !other.date.empty()) {
    difference.is_older = other.date < said.date;
    difference.is_newer = other.date > said.date;
  }
  difference.year = year_of(other);
}

}  // namespace

std::vector<Difference> find_differences(std::span<const search::Hit> hits, std::span<const Place> said) {
  std::vector<Statement> statements;
  for (std::size_t hit = 0; hit < hits.size(); ++hit)
    for (const auto span : text::sentences(hits[hit].passage.text))
      statements.push_back(statement_of({hit, span}, hits));
  std::vector<Grams> subjects;
  for (const auto& hit : hits) subjects.push_back(subject_of(hit));

  std::vector<Difference> differences;
  std::set<std::pair<std::size_t, std::size_t>>
      told;  // pairs of hits: of two that are both quoted, one is enough
  for (const auto& place : said) {
    const auto one = statement_of(place, hits);
    for (const auto& other : statements) {
      const auto& mine = hits[place.hit];
      const auto& theirs = hits[other.place.hit];
      if (mine.document == theirs.document || (is_periodical(mine) && is_periodical(theirs))) continue;
      if (!speak_of_the_same(one, other, subjects[place.hit], subjects[other.place.hit])) continue;
      const auto value = differing_value(one, other, hits);
      if (!value && !contradict(one.polarity, other.polarity)) continue;
      if (!told.insert(std::minmax(place.hit, other.place.hit)).second) continue;
      Difference difference{.said = place, .other = other.place, .value = value.value_or("")};
      tell_age(difference, hits);
      differences.push_back(std::move(difference));
      break;
    }
  }
  return differences;
}

std::string difference_note(const Difference& difference, std::span<const search::Hit> hits,
                            std::string_view language) {
  const auto& other = hits[difference.other.hit];
  const auto quoted = other.passage.text.substr(difference.other.span.start,
                                                difference.other.span.end - difference.other.span.start);
  const auto says = difference.value.empty()
                        ? phrases::says_sentence(language, markdown_escaped(quoted))
                        : phrases::says_value(language, markdown_escaped(difference.value));
  const bool is_edition = difference.is_edition;
  if (difference.is_older)
    return phrases::older_says(language, is_edition, title_of(other), difference.year, says);
  if (difference.is_newer)
    return phrases::newer_says(language, is_edition, title_of(other), difference.year, says);
  return phrases::another_says(language, title_of(other), says);
}

Sentence difference_warning(const Difference& difference, std::span<const search::Hit> hits) {
  const auto plain = [&](std::string_view language) {
    auto note = difference_note(difference, hits, language);
    std::erase_if(note, [](char c) { return c == '*' || c == '\\'; });
    return note;
  };
  return {fmt::format("Källorna säger olika: läs båda. {}", plain("sv")),
          fmt::format("The sources differ: read both. {}", plain("en"))};
}

}  // namespace svea::answer
