#include "draft_office/written_value.h"

#include "draft_office/marks.h"
#include "text/unicode.h"

namespace svea::draft_office {
namespace {

// XML 1.0, 2.2: no control characters but tab and line feed, and no noncharacters.
bool is_allowed(char32_t c) {
  return c == U'\n' || c == U'\t' || (c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff);
}

std::string cleaned(std::string_view text) {
  const std::string valid = text::to_valid_utf8(text);
  std::string out;
  for (std::size_t at = 0; at < valid.size();) {
    const auto [c, next] = text::code_point(valid, at);
    const bool is_lone_return = c == U'\r' && (next == valid.size() || valid[next] != '\n');
    if (is_lone_return)
      out += '\n';
    else if (is_allowed(c))
      out.append(valid, at, next - at);
    at = next;
  }
  return out;
}

}  // namespace

std::string written_value(const drafts::Placeholder& placeholder, const drafts::Scope& scope) {
  const drafts::Value* const value = scope.find(placeholder.name);
  if (value == nullptr || value->rows() != nullptr) return {};
  const std::string* const text = value->text();
  if (text == nullptr) return std::get<bool>(value->of) ? "ja" : "nej";
  return cleaned(drafts::written(placeholder.form, *text).value_or(*text));
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
