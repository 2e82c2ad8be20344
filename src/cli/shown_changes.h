// What was changed in a text, and what is left for a person to see to, as read in a terminal.
#pragma once

#include <string>

#include "cli/language.h"
#include "json/json.h"

namespace svea::cli {

// Of a result with "changes" (simplify, improve): a line a change, "before → after: why", then a line a
// remark, "about: why", with what could stand there. The same told of several places stands once, with their
// number.
// "" where there are none. Errors: json_member_missing and json_member_kind, of
// a result in another form.
[[nodiscard]] Result<std::string> shown_changes(const json::Object& result, const Speaker& say);

}  // namespace svea::cli
