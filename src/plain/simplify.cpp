#include "plain/simplify.h"

#include <algorithm>
#include <set>

#include "plain/draft.h"
#include "plain/easy.h"
#include "plain/enumeration.h"
#include "plain/facts.h"
#include "plain/headings.h"
#include "plain/limits.h"
#include "plain/passive.h"
#include "plain/readable.h"
#include "plain/replace_words.h"
#include "plain/sentence.h"
#include "plain/speech.h"
#include "plain/split_sentence.h"
#include "text/sentences.h"

namespace svea::plain {
namespace {

SplitLimits limits_of(Level level) {
  if (level == Level::easy)
    return {
        .sentence_words_min = 8, .first_words_min = 4, .second_words_min = 3, .cuts_max = 6, .between = '\n'};
  return {};
}

// Changes of one sentence that leave its facts, each alone and all together; counts the others.
void keep_facts(std::string_view text, text::Span span, Drafts found, Drafts& kept, std::size_t& withheld) {
  const auto before = text.substr(span.start, span.end - span.start);
  const std::size_t first = kept.size();
  Draft all;
  std::ranges::stable_partition(found, [](const Draft& draft) { return !draft.is_offered; });
  for (auto& draft : without_overlaps(std::move(found))) {
    if (!check_facts(before, drafted(text, span, draft)).empty()) {
      ++withheld;
      continue;
    }
    if (!draft.is_offered) all.edits.insert(all.edits.end(), draft.edits.begin(), draft.edits.end());
    kept.push_back(std::move(draft));
  }
  if (kept.size() < first + 2) return;
  std::ranges::stable_sort(all.edits, {}, [](const DraftEdit& edit) { return edit.span.start; });
  if (check_facts(before, drafted(text, span, all)).empty()) return;
  withheld += kept.size() - first;
  kept.resize(first);
}

// What follows a list begins a line; in easy-to-read text every sentence does.
void append_break_after_list(std::string_view text, text::Span span, Drafts& found) {
  if (span.end + 1 >= text.size() || text[span.end] != ' ' || text[span.end + 1] == '\n') return;
  for (auto& draft : found)
    if (draft.reason == Reason::list && draft.edits.back().after.ends_with("– ")) {
      draft.edits.push_back({{span.end, span.end + 1}, "\n"});
      return;
    }
}

}  // namespace

Result<Simplified> simplify(std::string_view text, const Options& options) {
  TRY(check_readable(text));
  Simplified result;
  result.before = text::readability(text);
  const bool is_easy = options.level == Level::easy;
  const SplitLimits limits = limits_of(options.level);
  Drafts drafts;
  std::set<std::string_view> explained;
  const auto spans = text::running_sentences(text);
  for (const auto speech = spoken_sentences(text, spans); const auto span : spans) {
    if (speech.contains(span.start)) continue;
    const Sentence sentence = read_sentence(text, span);
    if (sentence.tokens.size() > k_sentence_words_max) continue;
    Drafts found;
    if (auto list = list_in(text, sentence))
      found.push_back(*std::move(list));
    else
      append_splits(text, sentence, limits, is_easy, found);
    if (options.own_words != nullptr) append_replacements(text, sentence, *options.own_words, is_easy, found);
    append_replacements(text, sentence, ReplacementList::swedish(), is_easy, found);
    if (auto active = active_of(text, sentence)) found.push_back(*std::move(active));
    if (!is_easy) append_break_after_list(text, span, found);
    keep_facts(text, span, std::move(found), drafts, result.withheld);
    if (is_easy) append_explanation(text, sentence, explained, drafts);
  }
  append_headings(text, spans, drafts);
  if (is_easy) append_line_breaks(text, spans, drafts);
  result.changes = to_changes(text, without_overlaps(std::move(drafts)));
  result.text = TRY(apply_changes(text, result.changes));
  // Each sentence says what it said; a text that reads otherwise as a whole is left.
  if (!check_facts(text, result.text).empty()) {
    result.withheld += result.changes.size();
    result.changes.clear();
    result.text = text;
  }
  result.after = text::readability(result.text);
  return result;
}

}  // namespace svea::plain
