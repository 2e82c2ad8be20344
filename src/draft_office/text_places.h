// Where in a part text stands: its paragraphs, and elements that hold text outside of any.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <vector>

#include "draft_office/dialect.h"
#include "drafts/template.h"

namespace svea::draft_office {

// In document order; each paragraph before those inside of it.
[[nodiscard]] std::vector<xmlNode*> text_places(xmlNode& root, const Dialect& dialect);

// The values of an element's attributes that have braces in them.
[[nodiscard]] std::vector<std::string> attribute_texts(const xmlNode& node);

// The part that a place belongs to, where one file holds several: notes, drawings, headers of OpenDocument.
[[nodiscard]] drafts::Part part_of(const xmlNode& place, drafts::Part file);

}  // namespace svea::draft_office
