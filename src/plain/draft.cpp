#include "plain/draft.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "text/unicode.h"

namespace svea::plain {
namespace {

// Whether the span touches what is taken already: spans by their start, disjoint, and places where something
// is inserted. What is inserted before a span that is replaced does not touch it.
bool is_taken(const std::map<std::size_t, std::size_t>& taken, const std::set<std::size_t>& inserted,
              text::Span span) {
  const auto next = taken.lower_bound(span.start);
  if (next != taken.end() && next->first < span.end) return true;
  if (next != taken.begin() && std::prev(next)->second > span.start) return true;
  if (span.start == span.end) return inserted.contains(span.start);
  const auto inside = inserted.upper_bound(span.start);
  return inside != inserted.end() && *inside < span.end;
}

std::string with_first(std::string_view word, char32_t (*change)(char32_t)) {
  if (word.empty()) return {};
  const auto first = text::code_point(word, 0);
  const char32_t changed = change(first.value);
  std::string result;
  if (changed < 0x80) {
    result += static_cast<char>(changed);
  } else {
    result += static_cast<char>(0xC0 | (changed >> 6));
    result += static_cast<char>(0x80 | (changed & 0x3F));
  }
  return result.append(word.substr(first.next));
}

// Swedish letters; others stay as they are.
bool is_swedish_small(char32_t c) {
  return (c >= 'a' && c <= 'z') || c == U'å' || c == U'ä' || c == U'ö' || c == U'é';
}
bool is_swedish_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || c == U'Å' || c == U'Ä' || c == U'Ö' || c == U'É';
}
char32_t to_capital(char32_t c) { return c - 32; }
char32_t to_small(char32_t c) { return c + 32; }

}  // namespace

Drafts without_overlaps(Drafts drafts) {
  std::map<std::size_t, std::size_t> taken;
  std::set<std::size_t> inserted;
  Drafts kept;
  for (auto& draft : drafts) {
    if (std::ranges::any_of(draft.edits,
                            [&](const auto& edit) { return is_taken(taken, inserted, edit.span); }))
      continue;
    for (const auto& [span, after] : draft.edits) {
      if (span.start == span.end)
        inserted.insert(span.start);
      else
        taken[span.start] = span.end;
    }
    kept.push_back(std::move(draft));
  }
  std::ranges::stable_sort(kept, {}, [](const Draft& draft) { return draft.edits.front().span.start; });
  return kept;
}

std::string drafted(std::string_view text, text::Span span, const Draft& draft) {
  std::string changed;
  std::size_t at = span.start;
  for (const auto& edit : draft.edits) {
    if (edit.span.start < at || edit.span.end > span.end) continue;
    changed.append(text.substr(at, edit.span.start - at)).append(edit.after);
    at = edit.span.end;
  }
  return changed.append(text.substr(at, span.end - at));
}

std::vector<Change> to_changes(std::string_view text, const Drafts& drafts) {
  const text::CodePointMap map(text);
  std::vector<Change> changes;
  changes.reserve(drafts.size());
  for (const auto& draft : drafts) {
    Change change{draft.reason, {}, draft.why};
    for (const auto& [span, after] : draft.edits)
      change.edits.push_back({map.code_point_at(span.start), map.code_point_at(span.end),
                              std::string(text.substr(span.start, span.end - span.start)), after});
    if (draft.is_offered) {
      change.about = change.edits.front();
      change.choices = {std::exchange(change.about->after, change.about->before)};
      change.edits.clear();
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

std::string with_capital(std::string_view word) {
  if (word.empty() || !is_swedish_small(text::code_point(word, 0).value)) return std::string(word);
  return with_first(word, to_capital);
}

std::string without_capital(std::string_view word) {
  if (word.empty()) return {};
  const auto first = text::code_point(word, 0);
  if (!is_swedish_capital(first.value)) return std::string(word);
  if (first.next < word.size() && text::is_upper(text::code_point(word, first.next).value))
    return std::string(word);
  return with_first(word, to_small);
}

}  // namespace svea::plain
