// What the formats forbid to be empty, after parts of a document have been left out.
#pragma once

#include <libxml/tree.h>

#include "draft_office/dialect.h"

namespace svea::draft_office {

// Tables without rows go; in DOCX cells, text boxes, notes, headers and footers get the paragraph that they
// must end with (ECMA-376, part 1, 17.4.65).
void mend_empty(xmlNode& root, const Dialect& dialect);

}  // namespace svea::draft_office
