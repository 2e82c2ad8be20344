// The draft that a decision basis ends in.
#pragma once

#include <string>

#include "json/json.h"

namespace svea::tasks {

// Markdown, in Swedish, of a result of BasisTask without its draft: quotes with their sources, and gaps in
// brackets for what only a person may write.
[[nodiscard]] std::string basis_draft(const json::Object& result, std::string_view appeal);

}  // namespace svea::tasks
