#include "draft_office/fill_part.h"

#include <string>
#include <vector>

#include "draft_office/copy.h"
#include "draft_office/marks.h"
#include "draft_office/never_empty.h"
#include "draft_office/visible.h"
#include "draft_office/written_value.h"
#include "drafts/failures.h"

namespace svea::draft_office {
namespace {

using drafts::PlaceholderKind;
using drafts::Scope;
using drafts::Value;

class Filling {
 public:
  Filling(CompiledPart& part, const Dialect& dialect, FillBudget& budget)
      : part_(part), dialect_(dialect), visible_(dialect, part.placeholders), budget_(budget) {}

  // The node may be gone afterwards, and others stand in its place.
  Status fill(xmlNode& node, const Scope& scope) {
    if (const auto number = mark_number(node)) {
      fill_mark(node, written_value(part_.placeholders[*number].placeholder, scope));
      return {};
    }
    if (const auto number = section_number(node)) return fill_section(node, *number, scope);
    if (node.type != XML_ELEMENT_NODE) return {};
    if (part_.has_attributes) fill_attributes(node, scope);
    if (dialect_.is_paragraph(node)) TRY(spread(node, scope));
    return fill_children(node, scope);
  }

 private:
  Status fill_children(xmlNode& node, const Scope& scope) {
    for (xmlNode* child = node.children; child != nullptr;) {
      // A mark's text may take what follows it into another element, where the following goes on.
      xmlNode* const next = child->next;
      TRY(fill(*child, scope));
      child = next;
    }
    return {};
  }

  void fill_mark(xmlNode& mark, const std::string& text) {
    dialect_.write(mark, text);
    remove(mark);
  }

  // A value of several paragraphs in a paragraph of its own becomes as many like it.
  Status spread(xmlNode& paragraph, const Scope& scope) {
    xmlNode* const mark = only_value_in(paragraph, visible_);
    if (mark == nullptr) return {};
    const auto texts =
        paragraphs_of(written_value(part_.placeholders[*mark_number(*mark)].placeholder, scope));
    if (texts.size() < 2) return {};
    for (std::size_t i = 0; i + 1 < texts.size(); ++i) {
      TRY(take_nodes(nodes_in(paragraph)));
      xmlNode* const copy = copy_of(paragraph, Depth::deep);
      ::xmlAddPrevSibling(&paragraph, copy);
      fill_mark(*only_value_in(*copy, visible_), texts[i]);
    }
    fill_mark(*mark, texts.back());
    return {};
  }

  Status fill_section(xmlNode& section, std::size_t number, const Scope& scope) {
    const drafts::Placeholder& start = part_.placeholders[number].placeholder;
    if (start.kind == PlaceholderKind::repeat) {
      const Value* const list = scope.find(start.name);
      if (list != nullptr && list->rows() != nullptr)
        for (const drafts::Values& row : *list->rows()) TRY(repeat(section, Scope(row, &scope)));
    } else {
      const bool is_inverse = start.kind == PlaceholderKind::inverse;
      const auto kind = is_inverse ? drafts::SectionKind::inverse : drafts::SectionKind::condition;
      TRY(choose(section, scope.holds({kind, start.name, start.equals}), scope));
    }
    remove(section);
    return {};
  }

  Status repeat(xmlNode& section, const Scope& row) {
    TRY(take_nodes(nodes_in(section)));
    for (xmlNode* child = section.children; child != nullptr; child = child->next) {
      xmlNode* const copy = copy_of(*child, Depth::deep);
      xmlNode* const placed = ::xmlAddPrevSibling(&section, copy);
      if (placed == copy) TRY(fill(*copy, row));  // else text that has become part of the text before it
    }
    return {};
  }

  // Keeps what is before or behind the turn.
  Status choose(xmlNode& section, bool first, const Scope& scope) {
    bool is_first = true;
    for (xmlNode* child = section.children; child != nullptr;) {
      xmlNode* const next = child->next;
      if (is_turn(*child)) {
        is_first = false;
      } else if (is_first == first) {
        ::xmlUnlinkNode(child);
        xmlNode* const placed = ::xmlAddPrevSibling(&section, child);
        if (placed == child) TRY(fill(*child, scope));
      }
      child = next;
    }
    return {};
  }

  bool is_turn(const xmlNode& node) const {
    const auto number = mark_number(node);
    return number && part_.placeholders[*number].placeholder.kind == PlaceholderKind::otherwise;
  }

  void fill_attributes(xmlNode& node, const Scope& scope) const {
    for (xmlAttr* one = node.properties; one != nullptr; one = one->next)
      for (xmlNode* text = one->children; text != nullptr; text = text->next)
        if (text->content != nullptr)
          if (const auto filled = filled_text(reinterpret_cast<const char*>(text->content), scope))
            ::xmlNodeSetContent(text, reinterpret_cast<const xmlChar*>(filled->c_str()));
  }

  Status take_nodes(std::size_t count) {
    if (count > budget_.nodes_left) return drafts::fail(drafts::Failure::too_large);
    budget_.nodes_left -= count;
    return {};
  }

  CompiledPart& part_;
  const Dialect& dialect_;
  Visible visible_;
  FillBudget& budget_;
};

}  // namespace

Status fill(CompiledPart& part, const Scope& values, const Dialect& dialect, FillBudget& budget) {
  TRY(Filling(part, dialect, budget).fill(*part.xml.root(), values));
  mend_empty(*part.xml.root(), dialect);
  return {};
}

}  // namespace svea::draft_office
