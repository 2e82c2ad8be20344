// What the two formats call the things that filling in a template deals with.
#pragma once

#include <libxml/tree.h>

#include <span>
#include <string_view>

#include "drafts/template.h"

namespace svea::draft_office {

// All names are local names of elements.
struct Dialect {
  using Names = std::span<const std::string_view>;
  // An element that stands for a character.
  struct Sign {
    std::string_view name;
    std::string_view text;
  };

  drafts::Format format;
  Names paragraphs;
  Names text_holders;  // only their text nodes are text; none: every element's are
  Names left_out;      // hold nothing that a reader sees: properties, deleted text, instructions
  Names properties;    // first children that a split element has on both sides
  Names rows;
  Names tables;
  Names cells;
  Names items;    // of lists
  Names visible;  // what a reader sees that is no text
  std::span<const Sign> signs;
  // Writes a text before `place`, a node in a paragraph or in a place for plain text, with its line breaks
  // and tabs as the format has them. `place` may come to stand in another element.
  void (*write)(xmlNode& place, std::string_view text);

  [[nodiscard]] bool is_paragraph(const xmlNode& node) const { return is_one_of(paragraphs, node); }
  [[nodiscard]] static bool is_one_of(Names names, const xmlNode& node);
};

[[nodiscard]] const Dialect& docx_dialect();
[[nodiscard]] const Dialect& odt_dialect();

}  // namespace svea::draft_office
