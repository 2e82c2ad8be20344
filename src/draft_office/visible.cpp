#include "draft_office/visible.h"

#include <string_view>

#include "draft_office/marks.h"
#include "package/xml_document.h"

namespace svea::draft_office {

using drafts::PlaceholderKind;

namespace {

// The text that an element's own text node adds, where it does.
std::string_view text_in(const xmlNode& node, const Dialect& dialect) {
  const bool is_text = node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE;
  if (!is_text || node.content == nullptr) return {};
  const bool counts = dialect.text_holders.empty() || Dialect::is_one_of(dialect.text_holders, *node.parent);
  return counts ? reinterpret_cast<const char*>(node.content) : std::string_view();
}

bool is_page_break(const xmlNode& node) {
  return package::local_name(node) == "br" && !package::attribute(node, "type").empty();
}

}  // namespace

std::optional<PlaceholderKind> Visible::kind_of(const xmlNode& node) const {
  const auto number = mark_number(node);
  return number ? std::optional(placeholders_[*number].placeholder.kind) : std::nullopt;
}

bool Visible::is_section_mark(const xmlNode& node) const {
  const auto kind = kind_of(node);
  return kind && *kind != PlaceholderKind::value;
}

bool Visible::ends_section(const xmlNode& node) const { return kind_of(node) == PlaceholderKind::end; }

bool Visible::begins_section(const xmlNode& node) const {
  const auto kind = kind_of(node);
  return kind == PlaceholderKind::repeat || kind == PlaceholderKind::condition ||
         kind == PlaceholderKind::inverse;
}

bool Visible::is_content(const xmlNode& node) const {
  if (const auto kind = kind_of(node)) return *kind == PlaceholderKind::value;
  return section_number(node).has_value() || Dialect::is_one_of(dialect_.visible, node) ||
         is_page_break(node) ||
         text_in(node, dialect_).find_first_not_of(" \t\r\n") != std::string_view::npos;
}

bool Visible::has_content_from(xmlNode& top, xmlNode* node, const xmlNode* end) const {
  while (node != nullptr && node != end) {
    const bool is_left_out = Dialect::is_one_of(dialect_.left_out, *node);
    if (!is_left_out && is_content(*node)) return true;
    node = is_left_out ? next_after(top, *node) : next_within(top, *node);
  }
  return false;
}

bool Visible::has_content(xmlNode& top) const { return has_content_from(top, top.children, nullptr); }

bool Visible::has_content_before(xmlNode& top, const xmlNode& mark) const {
  return has_content_from(top, top.children, &mark);
}

bool Visible::has_content_after(xmlNode& top, xmlNode& mark) const {
  return has_content_from(top, next_after(top, mark), nullptr);
}

std::vector<xmlNode*> Visible::section_marks(xmlNode& top) const {
  std::vector<xmlNode*> marks;
  for (xmlNode* node = top.children; node != nullptr; node = next_within(top, *node))
    if (is_section_mark(*node)) marks.push_back(node);
  return marks;
}

char Visible::letter_before(xmlNode& top, const xmlNode& mark) const {
  char letter = 0;
  for (xmlNode* node = top.children; node != nullptr && node != &mark; node = next_within(top, *node)) {
    const std::string_view text = text_in(*node, dialect_);
    if (!text.empty()) letter = text.back();
    if (mark_number(*node)) letter = 0;
  }
  return letter;
}

}  // namespace svea::draft_office
