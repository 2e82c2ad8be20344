// One part of a template (its text, a header …) with its placeholders found and made marks and sections.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "draft_office/dialect.h"
#include "drafts/template.h"
#include "package/xml_document.h"

namespace svea::draft_office {

// The tree may only be filled in when there are no problems.
struct CompiledPart {
  package::XmlDocument xml;
  std::vector<drafts::FoundPlaceholder> placeholders;  // their numbers are those of the marks
  std::vector<drafts::Problem> problems;
  bool has_attributes = false;  // placeholders in attributes, such as alternative texts
};

// Errors: file_damaged, file_too_deep, file_too_large (drafts::k_part_bytes_max).
[[nodiscard]] Result<CompiledPart> compile(std::string_view bytes, drafts::Part part, const Dialect& dialect);

}  // namespace svea::draft_office
