#include "summary/summarise.h"

#include <algorithm>
#include <numeric>

#include "prose/document.h"
#include "summary/choose.h"
#include "summary/parts.h"
#include "summary/weights.h"

namespace svea::summary {
namespace {

// What is read in a quarter of a minute.
constexpr std::size_t k_brief_sentences = 3;
constexpr std::size_t k_brief_words = 60;
constexpr std::size_t k_points = 7;
constexpr std::size_t k_full_sentences_max = 120;
// A full summary is a tenth of the text, but not less than a paragraph nor more than four pages.
constexpr std::size_t k_full_share = 10;
constexpr std::size_t k_full_words_min = 120;
constexpr std::size_t k_full_words_max = 1400;
// A text of so many sentences is a report.
constexpr std::size_t k_report_sentences_min = 150;
// How much what a reader needs most counts more; the best sentences of a page lie about this far apart.
constexpr double k_reader_bonus = 0.05;

struct Read {
  prose::Document document;
  std::vector<std::size_t> parts;  // by section
  std::vector<Candidate> candidates;
};

double bonus(const Candidate& candidate, Reader reader) {
  using prose::Sense;
  const auto any = [&](std::initializer_list<Sense> senses) {
    return std::ranges::any_of(senses, [&](Sense sense) { return candidate.senses.has(sense); })
               ? k_reader_bonus
               : 0;
  };
  switch (reader) {
    case Reader::decision_maker:
      return any({Sense::decision, Sense::proposal, Sense::problem});
    case Reader::citizen:
      return any({Sense::permission, Sense::deadline, Sense::firm_duty});
    case Reader::caseworker:
      return any({Sense::firm_duty, Sense::deadline, Sense::permission, Sense::decision});
    case Reader::anyone:
      return 0;
  }
  return 0;
}

Room room_of(const Options& options, const std::vector<Scored>& scored) {
  Room room;
  if (options.length == Length::full) {
    std::size_t words = 0;
    for (const auto& one : scored) words += one.candidate->words;
    room.words = std::clamp(words / k_full_share, k_full_words_min, k_full_words_max);
    room.sentences = k_full_sentences_max;
    room.something_of_each = true;
  } else {
    const bool is_brief = options.length == Length::brief;
    room.sentences = is_brief ? k_brief_sentences : k_points;
    room.words = is_brief ? k_brief_words : 0;
  }
  if (options.sentences_max > 0) {
    room.sentences = options.sentences_max;
    room.words = 0;
  }
  return room;
}

// The few sentences of a report are those that both models want.
double worth(const Candidate& candidate, Length length, bool is_report) {
  if (length == Length::full) return score(candidate.evidence, k_long_weights);
  const double of_page = score(candidate.evidence, k_short_weights);
  return is_report ? of_page + score(candidate.evidence, k_long_weights) : of_page;
}

std::vector<Scored> score_all(const std::vector<Read>& texts, const Options& options) {
  std::vector<Scored> scored;
  for (std::size_t text = 0; text < texts.size(); ++text) {
    const auto& read = texts[text];
    const bool is_report = read.document.sentences.size() >= k_report_sentences_min;
    for (const auto& candidate : read.candidates) {
      const auto section = read.document.sentences[candidate.sentence].section;
      scored.push_back(
          {.candidate = &candidate,
           .text = text,
           .part = read.parts[section],
           .score = worth(candidate, options.length, is_report) + bonus(candidate, options.reader)});
    }
  }
  return scored;
}

std::string heading_of(const Text& text, const prose::Section& section) {
  return prose::written(text.utf8, section.heading);
}

void add_sentence(Summary& summary, const Text& text, const Read& read, const Scored& scored, bool by_parts) {
  const auto heading = by_parts ? heading_of(text, read.document.sections[scored.part]) : std::string();
  auto& groups = summary.groups;
  if (groups.empty() || groups.back().text != scored.text || groups.back().heading != heading)
    groups.push_back({scored.text, heading, {}});
  const auto span = read.document.sentences[scored.candidate->sentence].span;
  groups.back().sentences.push_back({scored.text, span, prose::written(text.utf8, span)});
}

void report_sections(Summary& summary, std::size_t index, const Text& text, const Read& read,
                     const std::vector<bool>& is_taken) {
  for (const auto& section : read.document.sections) {
    if (section.first == section.end) continue;
    const auto first = is_taken.begin() + static_cast<std::ptrdiff_t>(section.first);
    const auto taken =
        std::count(first, first + static_cast<std::ptrdiff_t>(section.end - section.first), true);
    summary.sections.push_back({.text = index,
                                .heading = heading_of(text, section),
                                .span = {read.document.sentences[section.first].span.start,
                                         read.document.sentences[section.end - 1].span.end},
                                .sentences = section.end - section.first,
                                .taken = static_cast<std::size_t>(taken)});
  }
}

}  // namespace

Summary summarise(std::span<const Text> texts, const Options& options) {
  prose::StemNumbers stems;
  std::vector<Read> all;
  for (const auto& text : texts) {
    Read read{.document = prose::read(text.utf8, text.blocks), .parts = {}, .candidates = {}};
    read.parts = main_parts(read.document);
    read.candidates = candidates_of(text.utf8, read.document, text.title, stems);
    all.push_back(std::move(read));
  }
  const auto scored = score_all(all, options);
  const auto chosen = choose(scored, room_of(options, scored));
  Summary summary;
  std::vector<std::vector<bool>> taken;
  for (const auto& read : all) taken.emplace_back(read.document.sentences.size(), false);
  for (const auto index : chosen) {
    const auto& one = scored[index];
    add_sentence(summary, texts[one.text], all[one.text], one, options.length == Length::full);
    taken[one.text][one.candidate->sentence] = true;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    report_sections(summary, i, texts[i], all[i], taken[i]);
    summary.running_heads += all[i].document.running_heads;
  }
  return summary;
}

}  // namespace svea::summary
