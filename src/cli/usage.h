// What is said when the arguments don't fit.
#pragma once

#include <string>

#include "cli/language.h"

namespace CLI {
class App;
class Error;
}  // namespace CLI

namespace svea::cli {

// What was wrong, and which --help tells how it should be. Ends with a line feed.
[[nodiscard]] std::string usage_problem(const CLI::App& app, const CLI::Error& error, const Speaker& say);

}  // namespace svea::cli
