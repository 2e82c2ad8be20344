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

bool overlaps(const Change& change, const Paragraph& paragraph) {
  return std::ranges::any_of(change.edits, [&](const Edit& edit) {
    return edit.start < paragraph.end && edit.end > paragraph.start;
  });
}

bool is_better(const Rewritten& rewritten) {
  const auto& before = rewritten.paragraph.text;
  return check_facts(before, rewritten.after).empty() &&
         text::readability(rewritten.after).lix < text::readability(before).lix;
}

Change change_of(const Rewritten& rewritten) {
  const auto& [start, end, before] = rewritten.paragraph;
  return {
      Reason::rewritten,
      {{start, end, before, rewritten.after}},
      {"En språkmodell har skrivit stycket enklare. Tal, namn, datum och villkor är desamma.",
       "A language model has written the paragraph in simpler words. Numbers, names, dates and conditions "
       "are the same."}};
}

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

Simplified with_rewritten(std::string_view text, Simplified simplified,
                          std::span<const Rewritten> rewritten) {
  for (const auto& one : rewritten) {
    if (one.after == one.paragraph.text) continue;
    if (!is_better(one)) {
      ++simplified.withheld;
      continue;
    }
    std::erase_if(simplified.changes, [&](const Change& change) { return overlaps(change, one.paragraph); });
    simplified.changes.push_back(change_of(one));
  }
  std::ranges::stable_sort(simplified.changes, {},
                           [](const Change& change) { return change.edits.front().start; });
  auto changed = apply_changes(text, simplified.changes);
  check(changed.has_value(), "the paragraphs are those of the text");
  simplified.text = *std::move(changed);
  simplified.after = text::readability(simplified.text);
  return simplified;
}

}  // namespace svea::plain
