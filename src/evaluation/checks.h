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

// Sentences that their passage does not carry. Lines: "claim", "passage", "supported", "kind". There is what
// is not supported; found is what is judged so.
[[nodiscard]] Result<CheckReport> evaluate_support(std::istream& cases);

// Two documents that say different things of the same. Lines: "first" and "second" (each "title", "text",
// "date"), "differs", "newer" ("first", "second" or ""), "kind". Found is a difference whose newer side is
// told rightly.
[[nodiscard]] Result<CheckReport> evaluate_differences(std::istream& cases);

}  // namespace svea::evaluation
