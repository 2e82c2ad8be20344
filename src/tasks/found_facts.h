// Amounts, days, parties and statutes that a text names.
#pragma once

#include <vector>

#include "json/json.h"
#include "tasks/place.h"
#include "tasks/task.h"

namespace svea::tasks {

// Adds "amounts", "dates", "parties" and "statutes" to `facts`: each [{"text", "value", "times", "place"}],
// the same value once, with its first place, what is named most first; at most `each_max` of each. Parties
// are persons and organisations.
void add_found_facts(const std::vector<Source>& sources, const Places& places, std::size_t each_max,
                     json::Object& facts);

}  // namespace svea::tasks
