#include "plain/rewrite.h"

#include <algorithm>

#include "base/check.h"
#include "plain/facts.h"
#include "plain/speech.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

// Shorter lines are headings, items of lists and addresses.
constexpr std::size_t k_paragraph_words_min = 12;

bool overlaps(const Edit& edit, const Paragraph& paragraph) {
  return edit.start < paragraph.end && edit.end > paragraph.start;
}

bool overlaps(const Change& change, const Paragraph& paragraph) {
  return std::ranges::any_of(change.edits, [&](const Edit& edit) { return overlaps(edit, paragraph); }) ||
         (!change.choices.empty() && change.about && overlaps(*change.about, paragraph));
}

std::int64_t start_of(const Change& change) {
  if (!change.edits.empty()) return change.edits.front().start;
  return change.about ? change.about->start : 0;
}

bool is_easier(const Rewritten& rewritten) {
  const auto& before = rewritten.paragraph.text;
  return check_facts(before, rewritten.after).empty() &&
         text::readability(rewritten.after).lix < text::readability(before).lix;
}

const svea::Sentence k_easier{
    "En språkmodell har skrivit stycket enklare. Tal, namn, datum och villkor är desamma.",
    "A language model has written the paragraph in simpler words. Numbers, names, dates and conditions are "
    "the same."};

}  // namespace

std::vector<Paragraph> paragraphs_of(std::string_view text) {
  const auto spans = text::running_sentences(text);
  const auto spoken = spoken_sentences(text, spans);
  const text::CodePointMap map(text);
  std::vector<Paragraph> found;
  std::size_t next = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    bool is_spoken = false;
    for (; next < spans.size() && spans[next].start < end; ++next)
      is_spoken = is_spoken || spoken.contains(spans[next].start);
    const auto line = text.substr(start, end - start);
    if (!is_spoken && text::words(line).size() >= k_paragraph_words_min)
      found.push_back({map.code_point_at(start), map.code_point_at(end), std::string(line)});
    start = end + 1;
  }
  return found;
}

std::size_t take_rewritten(std::vector<Change>& changes, std::span<const Rewritten> rewritten,
                           const std::function<bool(const Rewritten&)>& is_better,
                           const svea::Sentence& why) {
  std::size_t withheld = 0;
  for (const auto& one : rewritten) {
    const auto& [start, end, before] = one.paragraph;
    if (one.after == before) continue;
    if (!is_better(one)) {
      ++withheld;
      continue;
    }
    std::erase_if(changes, [&](const Change& change) { return overlaps(change, one.paragraph); });
    changes.push_back({Reason::rewritten, {{start, end, before, one.after}}, why});
  }
  std::ranges::stable_sort(changes, {}, start_of);
  return withheld;
}

Simplified with_rewritten(std::string_view text, Simplified simplified,
                          std::span<const Rewritten> rewritten) {
  simplified.withheld += take_rewritten(simplified.changes, rewritten, is_easier, k_easier);
  auto changed = apply_changes(text, simplified.changes);
  check(changed.has_value(), "the paragraphs are those of the text");
  simplified.text = *std::move(changed);
  simplified.after = text::readability(simplified.text);
  return simplified;
}

}  // namespace svea::plain
