#include "plain/change.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace svea::plain {
namespace {

constexpr std::array<std::string_view, k_reasons> k_names{
    "long_sentence", "heavy_word",  "passive",    "nominalisation", "abbreviation",
    "list",          "explanation", "line_break", "heading",        "rewritten",
    "spelling",      "grammar",     "form",       "structure",      "tone"};

}  // namespace

std::string_view name_of(Reason reason) { return k_names[static_cast<std::size_t>(reason)]; }

Result<std::string> apply_changes(std::string_view text, std::span<const Change> changes,
                                  const std::vector<bool>& accepted) {
  std::vector<const Edit*> edits;
  for (std::size_t i = 0; i < changes.size() && i < accepted.size(); ++i)
    if (accepted[i])
      for (const Edit& edit : changes[i].edits) edits.push_back(&edit);
  std::ranges::stable_sort(edits, {}, [](const Edit* edit) { return std::pair(edit->start, edit->end); });

  const std::int64_t length = text::code_points(text);
  const text::CodePointMap map(text);
  std::string changed;
  std::size_t at = 0;
  std::int64_t done = 0;
  for (const Edit* edit : edits) {
    if (edit->start < done || edit->end < edit->start || edit->end > length)
      return fail(
          ErrorKind::invalid_input, "changes_do_not_fit",
          {"Ändringarna passar inte den här texten. Förenkla texten igen och välj bland de nya ändringarna.",
           "The changes do not fit this text. Simplify it again and choose among the new changes."});
    const std::size_t start = map.byte_at(edit->start);
    changed.append(text.substr(at, start - at)).append(edit->after);
    at = map.byte_at(edit->end);
    done = edit->end;
  }
  return changed.append(text.substr(at));
}

Result<std::string> apply_changes(std::string_view text, std::span<const Change> changes) {
  return apply_changes(text, changes, std::vector<bool>(changes.size(), true));
}

}  // namespace svea::plain
