// How far the taking in of a document has come, in words.
#pragma once

#include <string>

#include "cli/language.h"
#include "json/json.h"

namespace svea::cli {

// "waiting", "page 3 of 40, about 2 min left" … of a document as the interface gives it; "" where it isn't
// being taken in.
[[nodiscard]] std::string intake_step(const Speaker& say, const json::Object& document);

// "about 40 s", "about 3 min"; "" where nobody knows.
[[nodiscard]] std::string time_left(const Speaker& say, const json::Object& progress);

}  // namespace svea::cli
