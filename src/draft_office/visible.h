// What of a tree with marks a reader would see.
#pragma once

#include <libxml/tree.h>

#include <optional>
#include <vector>

#include "draft_office/dialect.h"
#include "drafts/template.h"

namespace svea::draft_office {

// Looks at a part in which marks stand for `placeholders`. Borrows all it is given.
class Visible {
 public:
  Visible(const Dialect& dialect, const std::vector<drafts::FoundPlaceholder>& placeholders)
      : dialect_(dialect), placeholders_(placeholders) {}

  // The mark of a section's start, turn or end.
  [[nodiscard]] bool is_section_mark(const xmlNode& node) const;
  [[nodiscard]] bool begins_section(const xmlNode& node) const;
  [[nodiscard]] bool ends_section(const xmlNode& node) const;
  // Something that is no section mark: text that is not blank, a picture, a value to come, a section.
  [[nodiscard]] bool has_content(xmlNode& top) const;
  [[nodiscard]] bool has_content_before(xmlNode& top, const xmlNode& mark) const;
  [[nodiscard]] bool has_content_after(xmlNode& top, xmlNode& mark) const;
  // In document order.
  [[nodiscard]] std::vector<xmlNode*> section_marks(xmlNode& top) const;
  // The last letter of the text before `mark` in `top`; 0 when there is none.
  [[nodiscard]] char letter_before(xmlNode& top, const xmlNode& mark) const;

 private:
  [[nodiscard]] std::optional<drafts::PlaceholderKind> kind_of(const xmlNode& node) const;
  [[nodiscard]] bool has_content_from(xmlNode& top, xmlNode* node, const xmlNode* end) const;
  [[nodiscard]] bool is_content(const xmlNode& node) const;

  const Dialect& dialect_;
  const std::vector<drafts::FoundPlaceholder>& placeholders_;
};

}  // namespace svea::draft_office
