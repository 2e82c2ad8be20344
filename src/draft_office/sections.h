// Makes of the marks of repetitions and conditions elements that hold what is repeated or conditional.
#pragma once

#include <libxml/tree.h>

#include <optional>

#include "draft_office/dialect.h"
#include "draft_office/visible.h"
#include "drafts/template.h"

namespace svea::draft_office {

// One pair of marks at a time, inner pairs before outer ones. Borrows all it is given.
//
// What a pair encloses is as large as its marks ask for: marks in one paragraph a part of its text, or the
// paragraph when nothing stands outside of them; marks in cells of one row that row, around all of a list
// item that item; marks in paragraphs or
// rows of their own, which then vanish, all between them.
class Sections {
 public:
  Sections(const Dialect& dialect, const Visible& visible) : dialect_(dialect), visible_(visible) {}

  // Paragraphs, list items and rows that hold nothing but marks of sections give place to the marks.
  void free_lone_marks(xmlNode& top) const;

  // Encloses what lies between. `turn` is the mark of "otherwise", null when there is none. Errors: torn.
  [[nodiscard]] std::optional<drafts::ProblemKind> enclose(xmlNode& start, xmlNode* turn, xmlNode& end) const;

 private:
  // Both make start, turn and end children of one element. False when that cannot be.
  [[nodiscard]] bool free_within_paragraph(xmlNode& paragraph, xmlNode& parent, xmlNode& start, xmlNode* turn,
                                           xmlNode& end) const;
  [[nodiscard]] bool free_between_paragraphs(xmlNode& holder, xmlNode& start, xmlNode* turn,
                                             xmlNode& end) const;
  [[nodiscard]] bool is_whole_paragraph(xmlNode& paragraph, xmlNode& start, xmlNode& end) const;
  [[nodiscard]] xmlNode* paragraph_of(xmlNode& node) const;
  [[nodiscard]] xmlNode& unit_of(xmlNode& paragraph) const;
  [[nodiscard]] bool free_turn(xmlNode& parent, xmlNode& turn) const;
  // Marks of sections around the one in question go along.
  void move_before(xmlNode& target, xmlNode& mark) const;
  void move_after(xmlNode& target, xmlNode& mark) const;
  void split_up_to(const xmlNode& parent, xmlNode& mark) const;

  const Dialect& dialect_;
  const Visible& visible_;
};

}  // namespace svea::draft_office
