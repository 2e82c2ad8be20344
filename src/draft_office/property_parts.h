// The parts of a file in which properties of the document stand.
#pragma once

#include "base/result.h"
#include "draft_office/template_package.h"
#include "drafts/origin.h"

namespace svea::draft_office {

// Add what `origin` says; parts that are missing are made and listed. Errors: file_damaged, file_too_deep.
[[nodiscard]] Status note_in_docx(TemplatePackage& package, const drafts::Origin& origin);
[[nodiscard]] Status note_in_odt(TemplatePackage& package, const drafts::Origin& origin);

}  // namespace svea::draft_office
