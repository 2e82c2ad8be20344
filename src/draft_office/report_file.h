// A report as a file of its own. Runs in svea-extract, behind the wall.
#pragma once

#include <string>

#include "base/result.h"
#include "draft_office/report.h"
#include "drafts/origin.h"

namespace svea::draft_office {

// Word's and LibreOffice's own styles by their own names (heading 1, List Bullet, footnote text …), so that
// whoever goes on with the file can give it the house's look at one stroke. Headings are headings, the first
// row of a table its heading row, the language and title are set: what screen readers need (WCAG 2.2, EN 301
// 549, 10). Notes are footnotes. The properties say what has made it. The same input gives the same bytes.
// Errors: internal.
[[nodiscard]] Result<std::string> write_docx(const Report& report, const drafts::Origin& origin);
[[nodiscard]] Result<std::string> write_odt(const Report& report, const drafts::Origin& origin);

}  // namespace svea::draft_office
