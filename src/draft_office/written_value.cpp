#include "draft_office/written_value.h"

#include <algorithm>

#include "draft_office/marks.h"
#include "drafts/plain_text.h"

namespace svea::draft_office {
std::string written_value(const drafts::Placeholder& placeholder, const drafts::Scope& scope) {
  const drafts::Value* const value = scope.find(placeholder.name);
  if (value == nullptr || value->rows() != nullptr) return {};
  const std::string* const text = value->text();
  if (text == nullptr) return std::get<bool>(value->of) ? "ja" : "nej";
  return drafts::plain_text(drafts::written(placeholder.form, *text).value_or(*text));
}

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> all;
  std::string paragraph;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (line.find_first_not_of(" \t") == std::string_view::npos) {
      if (!paragraph.empty()) all.push_back(std::move(paragraph));
      paragraph.clear();
      continue;
    }
    if (!paragraph.empty()) paragraph += '\n';
    paragraph += line;
  }
  if (!paragraph.empty() || all.empty()) all.push_back(std::move(paragraph));
  return all;
}

xmlNode* only_value_in(xmlNode& paragraph, const Visible& visible) {
  xmlNode* mark = nullptr;
  for (xmlNode* node = paragraph.children; node != nullptr && mark == nullptr;
       node = next_within(paragraph, *node))
    if (mark_number(*node)) mark = node;
  const bool is_only = mark != nullptr && !visible.is_section_mark(*mark) &&
                       !visible.has_content_before(paragraph, *mark) &&
                       !visible.has_content_after(paragraph, *mark);
  return is_only ? mark : nullptr;
}

std::optional<std::string> filled_text(std::string_view text, const drafts::Scope& scope) {
  const auto all = drafts::find_placeholders(text);
  if (all.found.empty()) return std::nullopt;
  std::string out;
  std::size_t at = 0;
  for (const drafts::Placeholder& found : all.found) {
    out += text.substr(at, found.span.start - at);
    out += written_value(found, scope);
    at = found.span.end;
  }
  out += text.substr(at);
  return out;
}

}  // namespace svea::draft_office
