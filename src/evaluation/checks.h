// Measures what makes answers fit to be checked, on sets of cases in JSON Lines. No search, no model.
#pragma once

#include <istream>

#include "base/result.h"
#include "evaluation/check_report.h"

namespace svea::evaluation {

// Each line of every set has "id" and optionally "split" ("fit", "check"). Errors: those of
// json::for_each_line and of members that are missing.

// Orders to a language model in documents. Lines: "text", "order" (the part of it that is one; "" when there
// is none), "technique" (the kind; "" for harmless ones). Found is an order of which at least three fifths
// of the bytes are; a harmless text is found when anything in it is.
[[nodiscard]] Result<CheckReport> evaluate_orders(std::istream& cases);

}  // namespace svea::evaluation
