#include "draft_office/sections.h"

#include <algorithm>
#include <vector>

#include "draft_office/copy.h"
#include "draft_office/marks.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

using drafts::ProblemKind;

std::vector<xmlNode*> ancestors(xmlNode& node) {
  std::vector<xmlNode*> all;
  for (xmlNode* at = node.parent; at != nullptr && at->type == XML_ELEMENT_NODE; at = at->parent)
    all.push_back(at);
  return all;
}

// The innermost element that holds both.
xmlNode* common_parent(xmlNode& a, xmlNode& b) {
  const auto of_a = ancestors(a);
  const auto of_b = ancestors(b);
  const auto common = std::ranges::find_first_of(of_a, of_b);
  return common == of_a.end() ? nullptr : *common;
}

// The child of `parent` that is or holds `node`.
xmlNode& child_with(const xmlNode& parent, xmlNode& node) {
  xmlNode* at = &node;
  while (at->parent != &parent) at = at->parent;
  return *at;
}

bool holds(const xmlNode& top, xmlNode& node) { return std::ranges::count(ancestors(node), &top) > 0; }

bool comes_before(const xmlNode& a, const xmlNode& b) {
  const xmlNode* at = a.next;
  while (at != nullptr && at != &b) at = at->next;
  return at != nullptr;
}

// The settings of a page, which belong to the paragraph that ends it.
bool ends_page_section(xmlNode& paragraph) {
  for (xmlNode* node = paragraph.children; node != nullptr; node = next_within(paragraph, *node))
    if (package::local_name(*node) == "sectPr") return true;
  return false;
}

}  // namespace

xmlNode* Sections::paragraph_of(xmlNode& node) const {
  const auto all = ancestors(node);
  const auto found =
      std::ranges::find_if(all, [&](const xmlNode* one) { return dialect_.is_paragraph(*one); });
  return found == all.end() ? nullptr : *found;
}

// The list item that is nothing but this paragraph, or the paragraph.
xmlNode& Sections::unit_of(xmlNode& paragraph) const {
  xmlNode& parent = *paragraph.parent;
  if (!Dialect::is_one_of(dialect_.items, parent)) return paragraph;
  for (xmlNode* node = parent.children; node != nullptr; node = node->next)
    if (node != &paragraph && node->type == XML_ELEMENT_NODE) return paragraph;
  return parent;
}

void Sections::move_before(xmlNode& target, xmlNode& mark) const {
  for (xmlNode* const other : visible_.section_marks(target)) {
    ::xmlUnlinkNode(other);
    ::xmlAddPrevSibling(&target, other);
    if (other == &mark) return;
  }
}

void Sections::move_after(xmlNode& target, xmlNode& mark) const {
  const auto marks = visible_.section_marks(target);
  xmlNode* last = &target;
  int opened = 0;  // sections that begin behind the mark
  for (auto other = std::ranges::find(marks, &mark); other != marks.end(); ++other) {
    if (visible_.begins_section(**other)) ++opened;
    const bool is_theirs = opened > 0;
    if (visible_.ends_section(**other) && is_theirs) --opened;
    if (is_theirs) continue;
    ::xmlUnlinkNode(*other);
    last = ::xmlAddNextSibling(last, *other);
  }
}

void Sections::free_lone_marks(xmlNode& top) const {
  for (xmlNode* const mark : visible_.section_marks(top))
    for (xmlNode* const holder : ancestors(*mark)) {
      const bool may_vanish = (dialect_.is_paragraph(*holder) && !ends_page_section(*holder)) ||
                              Dialect::is_one_of(dialect_.rows, *holder) ||
                              Dialect::is_one_of(dialect_.items, *holder);
      if (!may_vanish || visible_.has_content(*holder)) continue;
      move_before(*holder, *visible_.section_marks(*holder).back());
      remove(*holder);
      // Its ancestors are those of the mark still.
    }
}

// Brings `mark` out of the elements it stands in, so that it is a child of `parent`; what follows it in them
// goes on in elements like them.
void Sections::split_up_to(const xmlNode& parent, xmlNode& mark) const {
  while (mark.parent != &parent) {
    xmlNode& before = *mark.parent;
    xmlNode* const after = copy_of(before, Depth::shallow);
    ::xmlAddNextSibling(&before, after);
    if (before.children != nullptr && Dialect::is_one_of(dialect_.properties, *before.children))
      ::xmlAddChild(after, copy_of(*before.children, Depth::deep));
    while (xmlNode* const node = mark.next) {
      ::xmlUnlinkNode(node);
      ::xmlAddChild(after, node);
    }
    ::xmlUnlinkNode(&mark);
    ::xmlAddNextSibling(&before, &mark);
  }
}

// People write "{{#barn}}{{namn}}, {{/barn}}" for a row of names within a sentence.
bool Sections::is_whole_paragraph(xmlNode& paragraph, xmlNode& start, xmlNode& end) const {
  const char last = visible_.letter_before(paragraph, end);
  const bool is_separated = last == ' ' || last == ',' || last == ';';
  return !is_separated && !visible_.has_content_before(paragraph, start) &&
         !visible_.has_content_after(paragraph, end);
}

bool Sections::free_turn(xmlNode& parent, xmlNode& turn) const {
  xmlNode& holder = child_with(parent, turn);
  if (&holder == &turn) return true;
  if (!visible_.has_content_before(holder, turn))
    move_before(holder, turn);
  else if (!visible_.has_content_after(holder, turn))
    move_after(holder, turn);
  return turn.parent == &parent;
}

std::optional<ProblemKind> Sections::enclose(xmlNode& start, xmlNode* turn, xmlNode& end) const {
  xmlNode* const parent = common_parent(start, end);
  if (parent == nullptr || (turn != nullptr && !holds(*parent, *turn))) return ProblemKind::torn;
  xmlNode* const paragraph = paragraph_of(start);
  const bool is_freed = paragraph != nullptr && paragraph == paragraph_of(end)
                            ? free_within_paragraph(*paragraph, *parent, start, turn, end)
                            : free_between_paragraphs(*parent, start, turn, end);
  if (!is_freed || !comes_before(start, end)) return ProblemKind::torn;
  make_section(start, end);
  return std::nullopt;
}

bool Sections::free_within_paragraph(xmlNode& paragraph, xmlNode& parent, xmlNode& start, xmlNode* turn,
                                     xmlNode& end) const {
  if (turn == nullptr && is_whole_paragraph(paragraph, start, end)) {
    xmlNode& unit = unit_of(paragraph);
    move_before(unit, start);
    move_after(unit, end);
    return true;
  }
  split_up_to(parent, start);
  if (turn != nullptr) split_up_to(parent, *turn);
  split_up_to(parent, end);
  return true;
}

bool Sections::free_between_paragraphs(xmlNode& holder, xmlNode& start, xmlNode* turn, xmlNode& end) const {
  if (dialect_.is_paragraph(holder) || paragraph_of(holder) != nullptr) return false;
  xmlNode* parent = &holder;
  const bool is_whole_item = Dialect::is_one_of(dialect_.items, holder) &&
                             !visible_.has_content_before(holder, start) &&
                             !visible_.has_content_after(holder, end);
  if (Dialect::is_one_of(dialect_.rows, holder) || is_whole_item) {
    parent = holder.parent;
    move_before(holder, start);
    move_after(holder, end);
  }
  if (xmlNode& first = child_with(*parent, start); &first != &start) {
    if (visible_.has_content_before(first, start)) return false;
    move_before(first, start);
  }
  if (xmlNode& last = child_with(*parent, end); &last != &end) {
    if (visible_.has_content_after(last, end)) return false;
    move_after(last, end);
  }
  return turn == nullptr || free_turn(*parent, *turn);
}

}  // namespace svea::draft_office
