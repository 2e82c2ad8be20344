// People, organisations and places that a text names.
#pragma once

#include <string_view>
#include <vector>

#include "fields/find.h"
#include "fields/name_model.h"

namespace svea::fields {

// In order, without overlaps. The value is the name without an "s" of the genitive after a colon. Linear in
// the text. Thread-safe.
[[nodiscard]] std::vector<Found> find_names(std::string_view utf8,
                                            const NameWeights& weights = built_in_name_weights());

}  // namespace svea::fields
