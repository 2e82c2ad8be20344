// Values as they are written in a document.
#pragma once

#include <libxml/tree.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft_office/visible.h"
#include "drafts/placeholder.h"
#include "drafts/values.h"

namespace svea::draft_office {

// In the placeholder's form; as it was given when it has no such form, "" when none was given. Only
// characters that XML can hold; "\n" between lines.
[[nodiscard]] std::string written_value(const drafts::Placeholder& placeholder, const drafts::Scope& scope);

// Parts with blank lines between them; at least one.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view text);

// The mark of a value that is all a paragraph shows; null when there is more, or none.
[[nodiscard]] xmlNode* only_value_in(xmlNode& paragraph, const Visible& visible);

// An attribute's text with values in it; none when it has no placeholders.
[[nodiscard]] std::optional<std::string> filled_text(std::string_view text, const drafts::Scope& scope);

}  // namespace svea::draft_office
