// A template's bytes in, what it asks for or a filled-in document out. Runs in svea-extract, behind the wall.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "drafts/origin.h"
#include "drafts/template.h"
#include "drafts/values.h"

namespace svea::draft_office {

// Errors: those of any file (extract/failures.h); template_type, template_macros.
[[nodiscard]] Result<drafts::Template> read_template(std::string_view bytes);

// A DOCX of a DOCX or DOTX, an ODT of an ODT or OTT, with no placeholder left. Parts without placeholders
// keep their bytes; the properties say what has made it. The same input gives the same bytes. Errors: those
// of read_template(); template_broken, draft_too_large.
[[nodiscard]] Result<std::string> fill_template(std::string_view bytes, const drafts::Values& values,
                                                const drafts::Origin& origin);

}  // namespace svea::draft_office
