#include "improve/settle.h"

#include <algorithm>
#include <map>

#include "plain/facts.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

// How much around an edit is read to see whether the facts stay.
constexpr std::size_t k_around_bytes = 200;

// Letters and digits in order, but for zeros: "2024-3-1" and "2024-03-01" say the same.
std::string signs_of(std::string_view text) {
  std::string kept;
  for (const auto word : text::words(text))
    for (const char c : text::fold(text.substr(word.start, word.end - word.start)))
      if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '1' && c <= '9'))
        kept += c;
  return kept;
}

text::Span line_around(std::string_view text, text::Span span) {
  std::size_t start = span.start > k_around_bytes ? span.start - k_around_bytes : 0;
  while (start > 0 && text[start - 1] != '\n' && text[start - 1] != ' ') --start;
  std::size_t end = std::min(span.end + k_around_bytes, text.size());
  while (end < text.size() && text[end] != '\n' && text[end] != ' ') ++end;
  return {start, end};
}

bool keeps_facts(std::string_view text, const plain::DraftEdit& edit) {
  const auto before = text.substr(edit.span.start, edit.span.end - edit.span.start);
  if (signs_of(before) == signs_of(edit.after)) return true;
  const auto around = line_around(text, edit.span);
  const plain::Draft draft{plain::Reason::grammar, {edit}, {}};
  return plain::check_facts(text.substr(around.start, around.end - around.start),
                            plain::drafted(text, around, draft))
      .empty();
}

// Places that are spoken for: spans by their start, disjoint.
class Places {
 public:
  [[nodiscard]] bool are_free(const Finding& finding) const {
    return finding.edits.empty()
               ? finding.choices.empty() || is_free(finding.about)
               : std::ranges::all_of(finding.edits, [&](const auto& edit) { return is_free(edit.span); });
  }
  void take(const Finding& finding) {
    for (const auto& edit : finding.edits) taken_[edit.span.start] = edit.span.end;
    if (finding.edits.empty() && !finding.choices.empty()) taken_[finding.about.start] = finding.about.end;
  }

 private:
  // Inserting at the edge of another edit is no overlap, inserting twice at one place is.
  [[nodiscard]] bool is_free(text::Span span) const {
    const auto next = taken_.lower_bound(span.start);
    if (next != taken_.end() && (next->first < span.end || next->first == span.start)) return false;
    return next == taken_.begin() || std::prev(next)->second <= span.start;
  }

  std::map<std::size_t, std::size_t> taken_;
};

std::size_t start_of(const Finding& finding) {
  return finding.edits.empty() ? finding.about.start : finding.edits.front().span.start;
}

// None where the facts would be others and there is nothing to choose.
bool hold_against_facts(std::string_view text, Finding& finding) {
  if (std::ranges::all_of(finding.edits, [&](const auto& edit) { return keeps_facts(text, edit); }))
    return true;
  if (finding.edits.size() != 1 || finding.reason == plain::Reason::tone) return false;
  finding.about = finding.edits.front().span;
  finding.choices = {finding.edits.front().after};
  finding.edits.clear();
  return true;
}

plain::Change change_of(std::string_view text, const text::CodePointMap& map, Finding finding) {
  const auto edit_of = [&](text::Span span, std::string after) {
    return plain::Edit{map.code_point_at(span.start), map.code_point_at(span.end),
                       std::string(text.substr(span.start, span.end - span.start)), std::move(after)};
  };
  plain::Change change{finding.reason, {}, std::move(finding.why)};
  for (auto& [span, after] : finding.edits) change.edits.push_back(edit_of(span, std::move(after)));
  if (change.edits.empty()) {
    change.about =
        edit_of(finding.about,
                std::string(text.substr(finding.about.start, finding.about.end - finding.about.start)));
    change.choices = std::move(finding.choices);
  }
  return change;
}

}  // namespace

std::vector<plain::Change> settled(std::string_view text, Findings findings, std::size_t& withheld) {
  Places places;
  Findings kept;
  for (auto& finding : findings) {
    if (!places.are_free(finding)) continue;
    if (!hold_against_facts(text, finding)) {
      ++withheld;
      continue;
    }
    places.take(finding);
    kept.push_back(std::move(finding));
  }
  std::ranges::stable_sort(kept, {}, start_of);
  const text::CodePointMap map(text);
  std::vector<plain::Change> changes;
  changes.reserve(kept.size());
  for (auto& finding : kept) changes.push_back(change_of(text, map, std::move(finding)));
  return changes;
}

}  // namespace svea::improve
