// One table of what several models make of all evaluation sets, beside Grund.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/command.h"

namespace svea::cli {

// `sets`: folders of questions and files of cases; none: those of the demo. Prints rows of set and measure,
// a column for Grund and one for each model, and how far it has come meanwhile. Errors: those of reading the
// sets and of POST /evaluations.
[[nodiscard]] Result<int> evaluate_models(Context& context, const std::vector<std::string>& models,
                                          std::vector<std::filesystem::path> sets);

}  // namespace svea::cli
