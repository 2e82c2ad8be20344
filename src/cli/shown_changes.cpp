#include "cli/shown_changes.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/unicode.h"

namespace svea::cli {
namespace {

// Of a sentence that was split in two as much as tells which one it is.
constexpr std::int64_t k_quoted_max = 70;

struct Line {
  std::string text;
  std::size_t places = 1;
};
using Lines = std::vector<Line>;

void add(Lines& lines, std::string text) {
  const auto same = std::ranges::find(lines, text, &Line::text);
  if (same == lines.end())
    lines.push_back({std::move(text)});
  else
    ++same->places;
}

// On one line, spaces as they are: they may be what was changed.
std::string quoted(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  if (text::code_points(text) <= k_quoted_max) return fmt::format("”{}”", text);
  const text::CodePointMap map(text);
  return fmt::format("”{}…”", text.substr(0, map.byte_at(k_quoted_max - 1)));
}

Result<std::string> change_line(const json::Array& edits, const std::string& why, const Speaker& say) {
  std::string text;
  for (const auto& value : edits) {
    const auto& edit = *TRY(json::as<const json::Object*>(value, "edits"));
    const auto before = TRY(json::get<std::string>(edit, "before"));
    const auto after = TRY(json::get<std::string>(edit, "after"));
    if (!text.empty()) text += ", ";
    if (before.empty())
      text += fmt::format("{} {}", say("nytt:", "new:"), quoted(after));
    else if (after.empty())
      text += fmt::format("{} {}", say("bort:", "gone:"), quoted(before));
    else
      text += fmt::format("{} → {}", quoted(before), quoted(after));
  }
  return fmt::format("{}: {}", text, why);
}

Result<std::string> remark_line(const json::Object& change, const std::string& why, const Speaker& say) {
  std::string text = why;
  if (const auto about = TRY(json::find<const json::Object*>(change, "about")); about && !(*about)->empty())
    text = fmt::format("{}: {}", quoted(TRY(json::get<std::string>(**about, "after"))), why);
  const auto choices = TRY(json::find<const json::Array*>(change, "choices"));
  if (!choices) return text;
  std::vector<std::string> ways;
  for (const auto& choice : **choices) ways.push_back(quoted(TRY(json::as<std::string>(choice, "choices"))));
  return fmt::format("{} {}: {}", text, say("Förslag", "Suggestions"), fmt::join(ways, ", "));
}

std::string list_of(const Lines& lines, const char* heading) {
  if (lines.empty()) return {};
  std::string list = fmt::format("{}:\n", heading);
  for (const auto& [text, places] : lines)
    list += places == 1 ? fmt::format("- {}\n", text) : fmt::format("- {} ({})\n", text, places);
  return list;
}

}  // namespace

Result<std::string> shown_changes(const json::Object& result, const Speaker& say) {
  const auto changes = TRY(json::find<const json::Array*>(result, "changes"));
  if (!changes) return "";
  Lines changed;
  Lines remarks;
  for (const auto& value : **changes) {
    const auto& change = *TRY(json::as<const json::Object*>(value, "changes"));
    const auto& reason = *TRY(json::get<const json::Object*>(change, "why"));
    const auto why = TRY(json::get<std::string>(reason, say("detail", "detail_en")));
    const auto& edits = *TRY(json::get<const json::Array*>(change, "edits"));
    if (edits.empty())
      add(remarks, TRY(remark_line(change, why, say)));
    else
      add(changed, TRY(change_line(edits, why, say)));
  }
  return list_of(changed, say("Ändringar", "Changes")) + list_of(remarks, say("Att se över", "To look over"));
}

}  // namespace svea::cli
