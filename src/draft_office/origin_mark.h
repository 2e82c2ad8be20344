// Notes in a document's properties, and where wanted at its end, that a machine has written it.
#pragma once

#include "base/result.h"
#include "draft_office/template_package.h"
#include "drafts/origin.h"

namespace svea::draft_office {

// Before the document is filled in. DOCX: custom properties (ECMA-376, part 1, 22.3) and the keywords of the
// core properties; ODT: user-defined metadata and a keyword (OpenDocument 1.3, part 3, 4.3). What is noted
// there already stays. Errors: file_damaged, file_too_deep.
[[nodiscard]] Status mark_origin(TemplatePackage& package, const drafts::Origin& origin);

}  // namespace svea::draft_office
