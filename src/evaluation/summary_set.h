// Documents with a summary that a person wrote.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "base/result.h"

namespace svea::evaluation {

struct SummaryCase {
  std::string document;
  std::string title;
  std::string reference;
  std::string split;  // "fit" or "check"
};

// Lines: "document", "summary" or "lead_summary", and optionally "title" and "split". Where a line names no
// split, every second line is "fit", beginning with the first; the others are "check". Errors: those of
// json::for_each_line and of members that are missing.
[[nodiscard]] Result<std::vector<SummaryCase>> read_summary_set(std::istream& cases);

}  // namespace svea::evaluation
