// Fills in one compiled part of a template.
#pragma once

#include "base/result.h"
#include "draft_office/compiled_part.h"
#include "drafts/values.h"

namespace svea::draft_office {

// What all parts of one draft may add together.
struct FillBudget {
  std::size_t nodes_left;
};

// Puts the values in the places of the marks, repeats and leaves out, and mends what the format forbids to be
// empty. A value that is not given is written as nothing. Only for parts without problems. Errors:
// draft_too_large.
[[nodiscard]] Status fill(CompiledPart& part, const drafts::Scope& values, const Dialect& dialect,
                          FillBudget& budget);

}  // namespace svea::draft_office
