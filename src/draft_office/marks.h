// Marks in the tree of a part where placeholders stood, and the sections between two of them.
//
// Placeholders are found in the text once. From then on only these nodes count, so that nothing that is
// filled in is ever taken for a placeholder.
#pragma once

#include <libxml/tree.h>

#include <cstddef>
#include <optional>

namespace svea::draft_office {

// A new node that stands for the placeholder with this number; not yet in the tree.
[[nodiscard]] xmlNode* new_mark(xmlDoc& document, std::size_t number);
// None of a node that is no mark.
[[nodiscard]] std::optional<std::size_t> mark_number(const xmlNode& node);

// Makes the siblings between the marks `start` and `end` the children of one element, and removes the two.
void make_section(xmlNode& start, xmlNode& end);
// The number of its start; none of a node that is no such element.
[[nodiscard]] std::optional<std::size_t> section_number(const xmlNode& node);

// Removes what a file that was meant to deceive brings along of either.
void remove_foreign_marks(xmlDoc& document);

// The node that comes after `node` in the document's order within `top`; null at the end.
[[nodiscard]] xmlNode* next_within(const xmlNode& top, xmlNode& node);
// The same, but not into the node.
[[nodiscard]] xmlNode* next_after(const xmlNode& top, xmlNode& node);

void remove(xmlNode& node);

}  // namespace svea::draft_office
